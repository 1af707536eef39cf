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
    /// It does not upload any more, and the admin center still shows devices.
    WaitForRemoval {
        /// When the next of them disappear, simulated milliseconds since 1970.
        due_ms: i64,
        /// How many it shows.
        count: u64,
    },
    /// A first run of the upload worker is under way: how many devices it carries is known at its end.
    Uploading,
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
    let next_visible_ms = status.next_visible_date_time.as_deref().and_then(parse_rfc3339_ms);
    if !status.has_settings {
        Stage::Configure
    } else if !status.upload_active {
        match next_visible_ms.filter(|_| status.visible_device_count > 0) {
            Some(due_ms) => Stage::WaitForRemoval { due_ms, count: status.visible_device_count },
            None => Stage::TurnUploadOn,
        }
    } else if status.visible_device_count > 0 {
        Stage::DevicesVisible { count: status.visible_device_count }
    } else if status.pending_device_count > 0 {
        Stage::WaitForVisibility { due_ms: next_visible_ms, count: status.pending_device_count }
    } else if status.upload_running {
        Stage::Uploading
    } else {
        let upload = status.next_events.iter().find(|event| event.kind == "uploadCycle");
        Stage::WaitForUpload { due_ms: upload.map(|event| event.due_ms) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::lab::DueEvent;

    fn status() -> LabStatus {
        let event = |kind: &str, due_ms| DueEvent { kind: kind.into(), due_ms, ..DueEvent::default() };
        LabStatus {
            now: "2020-09-28T08:00:00.000Z".into(),
            now_ms: 1_601_280_000_000,
            speed: 1,
            speed_when_running: 1,
            next_events: vec![event("notificationHop", 5), event("uploadCycle", 7)],
            has_settings: true,
            upload_active: true,
            has_application: true,
            site_device_count: 40,
            ..LabStatus::default()
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
        // A large fleet is read in slices: a count in the middle of it would be corrected a moment later.
        let reading = LabStatus { upload_running: true, ..status() };
        assert_eq!(stage(&reading), Stage::Uploading);
        let visible = LabStatus { visible_device_count: 30, pending_device_count: 1, ..status() };
        assert_eq!(stage(&visible), Stage::DevicesVisible { count: 30 });
    }

    #[test]
    fn after_offboarding_devices_are_about_to_disappear() {
        let off = LabStatus { upload_active: false, visible_device_count: 37, ..status() };
        assert_eq!(stage(&off), Stage::TurnUploadOn, "nothing is on its way");
        let leaving = LabStatus { next_visible_date_time: Some("2020-09-28T08:06:00.000Z".into()), ..off };
        assert_eq!(stage(&leaving), Stage::WaitForRemoval { due_ms: 1_601_280_360_000, count: 37 });
        assert_eq!(stage(&LabStatus { visible_device_count: 0, ..leaving }), Stage::TurnUploadOn);
    }
}
