//! The five steps of the main job, and how far each is: by what the world says, and by what was looked at.

use super::visits::Visited;
use contract::lab::LabStatus;

/// A step of the main job, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobStep {
    /// Run the wizard.
    Configure,
    /// Wait for the first upload.
    Upload,
    /// Open All devices.
    OpenDevices,
    /// Run an action on a device.
    RunAction,
    /// Read the logs.
    ReadLogs,
}

impl JobStep {
    /// Every step, in order.
    pub const ALL: [Self; 5] = [Self::Configure, Self::Upload, Self::OpenDevices, Self::RunAction, Self::ReadLogs];

    /// Its number, from 1.
    pub fn number(self) -> u32 {
        self as u32 + 1
    }
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// It was done.
    Done,
    /// The first that was not done.
    Current,
    /// To be done after the current one.
    Later,
}

/// Which steps were done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress([bool; 5]);

/// Which steps were done. Each is judged by itself: an action may have run before the list was opened.
pub fn progress(status: &LabStatus, visited: Visited) -> Progress {
    Progress(JobStep::ALL.map(|step| match step {
        JobStep::Configure => status.has_settings && status.upload_active,
        JobStep::Upload => status.visible_device_count > 0,
        JobStep::OpenDevices => visited.devices,
        JobStep::RunAction => status.action_count > status.pending_action_count,
        JobStep::ReadLogs => visited.logs,
    }))
}

impl Progress {
    /// The step to do now; nothing once all were done.
    pub fn current(self) -> Option<JobStep> {
        JobStep::ALL.into_iter().find(|step| !self.is_done(*step))
    }

    /// How far a step is.
    pub fn state(self, step: JobStep) -> StepState {
        match self.current() {
            _ if self.is_done(step) => StepState::Done,
            Some(current) if current == step => StepState::Current,
            _ => StepState::Later,
        }
    }

    fn is_done(self, step: JobStep) -> bool {
        self.0[step as usize]
    }
}

/// Whether the page at `path` belongs to the main job, so that the steps show above it. The start page has them all.
pub fn is_page_of_job(path: &str) -> bool {
    match path.trim_start_matches('/').split('/').collect::<Vec<_>>()[..] {
        ["console", "administration", ..] | ["devices", _, ..] => true,
        ["tenant-administration", page, ..] => page == "connectors",
        ["lab", page, ..] => matches!(page, "logs" | "actions"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn states(status: &LabStatus, visited: Visited) -> [StepState; 5] {
        let progress = progress(status, visited);
        JobStep::ALL.map(|step| progress.state(step))
    }

    #[test]
    fn each_step_is_done_on_its_own() {
        use StepState::{Current, Done, Later};
        let mut status = LabStatus::default();
        let mut visited = Visited::default();
        assert_eq!(states(&status, visited), [Current, Later, Later, Later, Later]);
        // Settings without an upload attach nothing.
        status.has_settings = true;
        assert_eq!(states(&status, visited), [Current, Later, Later, Later, Later]);
        status.upload_active = true;
        assert_eq!(states(&status, visited), [Done, Current, Later, Later, Later]);
        status.visible_device_count = 37;
        assert_eq!(states(&status, visited), [Done, Done, Current, Later, Later]);
        visited.devices = true;
        assert_eq!(states(&status, visited), [Done, Done, Done, Current, Later]);
        (status.action_count, status.pending_action_count) = (1, 1);
        assert_eq!(states(&status, visited), [Done, Done, Done, Current, Later]);
        status.pending_action_count = 0;
        assert_eq!(states(&status, visited), [Done, Done, Done, Done, Current]);
        visited.logs = true;
        assert_eq!(states(&status, visited), [Done; 5]);
        assert_eq!(progress(&status, visited).current(), None);
    }

    #[test]
    fn a_later_step_may_be_done_before_an_earlier_one() {
        use StepState::{Current, Done, Later};
        let status = LabStatus {
            has_settings: true,
            upload_active: true,
            visible_device_count: 37,
            action_count: 2,
            pending_action_count: 1,
            ..LabStatus::default()
        };
        assert_eq!(states(&status, Visited::default()), [Done, Done, Current, Done, Later]);
        let offboarded = LabStatus { upload_active: false, visible_device_count: 0, ..status };
        assert_eq!(states(&offboarded, Visited { devices: true, logs: true }), [Current, Later, Done, Done, Done]);
    }

    #[test]
    fn the_steps_show_on_every_page_of_the_job() {
        for (path, expected) in [
            ("/console/administration/cloud-services/co-management", true),
            ("/devices/all", true),
            ("/devices/0b1c", true),
            ("/tenant-administration/connectors", true),
            ("/lab/logs", true),
            ("/lab/logs/BgbServer.log", true),
            ("/lab/actions/0b1c", true),
            ("/", false),
            ("/lab/scenario", false),
            ("/console/assets-and-compliance/devices", false),
            ("/tenant-administration/app-registrations", false),
            ("/devices", false),
        ] {
            assert_eq!(is_page_of_job(path), expected, "{path}");
        }
    }
}
