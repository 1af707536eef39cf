//! What to do next, computed from the state of the lab: for the start page, and for pages that are empty.

use crate::i18n::format::parse_rfc3339_ms;
use contract::lab::LabStatus;

/// Where the main job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The site has no co-management settings: the wizard comes first.
    Configure,
    /// It has settings, but does not upload.
    TurnUploadOn,
    /// It uploads, and nothing is on its way yet.
    WaitForUpload {
        /// When the upload worker runs, simulated milliseconds since 1970.
        due_ms: Option<i64>,
    },
    /// Devices are uploaded, and the admin center does not show them yet.
    WaitForVisibility {
        /// When the next ones show, simulated milliseconds since 1970.
        due_ms: Option<i64>,
        /// How many are on their way.
        count: u64,
    },
    /// The admin center shows devices.
    DevicesVisible {
        /// How many.
        count: u64,
    },
}

/// Where the main job stands. Devices that are visible count more than further ones on their way.
pub fn stage(status: &LabStatus) -> Stage {
    if !status.has_settings {
        Stage::Configure
    } else if !status.upload_active {
        Stage::TurnUploadOn
    } else if status.visible_device_count > 0 {
        Stage::DevicesVisible { count: status.visible_device_count }
    } else if status.pending_device_count > 0 {
        let due_ms = status.next_visible_date_time.as_deref().and_then(parse_rfc3339_ms);
        Stage::WaitForVisibility { due_ms, count: status.pending_device_count }
    } else {
        let upload = status.next_events.iter().find(|event| event.kind == "uploadCycle");
        Stage::WaitForUpload { due_ms: upload.map(|event| event.due_ms) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::lab::{DueEvent, Revisions, Scenario};

    fn status() -> LabStatus {
        let event =
            |kind: &str, due_ms| DueEvent { kind: kind.into(), description: String::new(), due: String::new(), due_ms };
        LabStatus {
            now: "2020-09-28T08:00:00.000Z".into(),
            now_ms: 1_601_280_000_000,
            speed: 1,
            speed_when_running: 1,
            next_events: vec![event("notificationHop", 5), event("uploadCycle", 7)],
            revisions: Revisions::default(),
            has_settings: true,
            upload_active: true,
            has_application: true,
            visible_device_count: 0,
            pending_device_count: 0,
            next_visible_date_time: None,
            site_device_count: 40,
            action_count: 0,
            pending_action_count: 0,
            scenario: Scenario { name: "contoso".into(), seed: 1, fleet_size: 40, start: String::new() },
            journal_length: 0,
            work: None,
            throttling: contract::lab::Throttling::Off,
        }
    }

    #[test]
    fn the_job_goes_from_stage_to_stage() {
        let fresh = LabStatus { has_settings: false, upload_active: false, ..status() };
        assert_eq!(stage(&fresh), Stage::Configure);
        assert_eq!(stage(&LabStatus { upload_active: false, ..status() }), Stage::TurnUploadOn);
        assert_eq!(stage(&status()), Stage::WaitForUpload { due_ms: Some(7) });
        let pending = LabStatus {
            pending_device_count: 31,
            next_visible_date_time: Some("2020-09-28T08:06:00.000Z".into()),
            ..status()
        };
        assert_eq!(stage(&pending), Stage::WaitForVisibility { due_ms: Some(1_601_280_360_000), count: 31 });
        let visible = LabStatus { visible_device_count: 30, pending_device_count: 1, ..status() };
        assert_eq!(stage(&visible), Stage::DevicesVisible { count: 30 });
    }
}
