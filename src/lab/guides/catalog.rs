//! The guides: rehearsals of the documents' procedures, step by step. Each step says when it is done by what the world says, and which
//! controls lead there, the nearest first.

use super::facts::Facts;
use crate::i18n::text_id;
use crate::model::action_status::Action;
use crate::paths;

/// A procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Guide {
    /// The wizard, to the first devices in the admin center.
    Attach,
    /// *Properties*: the upload of one collection, and back.
    Scope,
    /// *Review your upload*.
    Review,
    /// A device action and its way.
    Act(Action),
    /// Offboarding.
    Offboard,
}

/// Id of the upload worker's log.
const UPLOAD_LOG: &str = "/lab/logs/CMGatewaySyncUploadWorker.log";

/// A step.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    /// Id of what to do, a short name.
    pub(crate) name: &'static str,
    /// Id of how, and why.
    pub(crate) text: &'static str,
    /// The page where it is done; nothing where every page does.
    pub(crate) page: Option<&'static str>,
    /// Controls that lead on, the nearest to the end first: the first of them that is there and can be used is pointed at.
    pub(crate) controls: &'static [Control],
    /// Whether the world says that it is done.
    pub(crate) is_done: fn(&Facts) -> bool,
}

/// A control, by its accessible name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Control {
    /// A message id.
    Named(&'static str),
    /// A choice that is not made yet, by the message id of its label.
    Unchecked(&'static str),
    /// The account that attaches the site.
    Account,
    /// The first device of the list.
    FirstDevice,
}

impl Guide {
    /// In the order of the documents.
    pub(crate) const ALL: [Self; 7] = [
        Self::Attach,
        Self::Review,
        Self::Act(Action::SyncMachinePolicy),
        Self::Act(Action::SyncUserPolicy),
        Self::Act(Action::AppEvaluationCycle),
        Self::Scope,
        Self::Offboard,
    ];

    /// Its key, for addresses and storage.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Attach => "attach",
            Self::Scope => "scope",
            Self::Review => "review",
            Self::Act(action) => action.graph_name(),
            Self::Offboard => "offboard",
        }
    }

    /// The guide of a key.
    pub(crate) fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|guide| guide.key() == key)
    }

    /// Message id of its name.
    pub(crate) fn name_id(self) -> &'static str {
        match self {
            Self::Attach => text_id("guide-attach"),
            Self::Scope => text_id("guide-scope"),
            Self::Review => text_id("guide-review"),
            Self::Act(action) => action.label(),
            Self::Offboard => text_id("guide-offboard"),
        }
    }

    /// Message id of what it rehearses.
    pub(crate) fn text_id(self) -> &'static str {
        match self {
            Self::Attach => text_id("guide-attach-text"),
            Self::Scope => text_id("guide-scope-text"),
            Self::Review => text_id("guide-review-text"),
            Self::Act(_) => text_id("guide-act-text"),
            Self::Offboard => text_id("guide-offboard-text"),
        }
    }

    /// Its steps, in order.
    pub(crate) fn steps(self) -> Vec<Step> {
        match self {
            Self::Attach => attach(),
            Self::Scope => scope(),
            Self::Review => review(),
            Self::Act(action) => act(action),
            Self::Offboard => offboard(),
        }
    }
}

/// How many steps are done after these facts: those that were, and all that follow and are done too. A step that was done stays so.
pub(crate) fn advance(steps: &[Step], reached: usize, facts: &Facts) -> usize {
    let rest = steps.get(reached..).unwrap_or_default();
    reached + rest.iter().take_while(|step| (step.is_done)(facts)).count()
}

const YES: Control = Control::Named("console-yes");
const APPLY: Control = Control::Named("console-apply");
const NEXT_EVENT: Control = Control::Named("clock-next-event");
const SKIP: Control = Control::Named("skip-clock-there");
const PROPERTIES: Control = Control::Named("next-step-open-properties");
const CLOSE: Control = Control::Named("console-close");
const OK: Control = Control::Named("console-ok");

fn attach() -> Vec<Step> {
    vec![
        Step {
            name: text_id("guide-attach-consent"),
            text: text_id("guide-attach-consent-text"),
            page: Some(paths::WIZARD),
            controls: &[
                YES,
                Control::Account,
                Control::Named("console-sign-in"),
                Control::Named("console-next"),
                Control::Named("console-configure"),
            ],
            is_done: |facts| facts.status.has_application,
        },
        Step {
            name: text_id("guide-attach-finish"),
            text: text_id("guide-attach-finish-text"),
            page: Some(paths::WIZARD),
            controls: &[Control::Named("console-next"), Control::Named("console-configure")],
            is_done: |facts| facts.status.has_settings && facts.status.upload_active,
        },
        Step {
            name: text_id("guide-attach-upload"),
            text: text_id("guide-attach-upload-text"),
            page: Some(paths::CO_MANAGEMENT),
            controls: &[CLOSE, SKIP, NEXT_EVENT],
            is_done: |facts| facts.status.pending_device_count > 0 || facts.status.visible_device_count > 0,
        },
        Step {
            name: text_id("guide-attach-visible"),
            text: text_id("guide-attach-visible-text"),
            page: Some(paths::CO_MANAGEMENT),
            controls: &[CLOSE, SKIP, NEXT_EVENT],
            is_done: |facts| facts.status.visible_device_count > 0,
        },
        Step {
            name: text_id("guide-attach-devices"),
            text: text_id("guide-attach-devices-text"),
            page: Some(paths::ALL_DEVICES),
            controls: &[Control::Named("next-step-open-devices")],
            is_done: |facts| facts.is_at(paths::ALL_DEVICES),
        },
    ]
}

/// What every other guide begins with.
fn attached() -> Step {
    Step {
        name: text_id("guide-attached"),
        text: text_id("guide-attached-text"),
        page: Some(paths::CO_MANAGEMENT),
        controls: &[CLOSE, SKIP, PROPERTIES, Control::Named("console-configure")],
        is_done: |facts| facts.status.upload_active && facts.status.visible_device_count > 0,
    }
}

fn scope() -> Vec<Step> {
    vec![
        attached(),
        Step {
            name: text_id("guide-scope-collection"),
            text: text_id("guide-scope-collection-text"),
            page: Some(paths::UPLOAD_PROPERTIES),
            controls: &[
                YES,
                Control::Unchecked("console-upload-one-collection"),
                APPLY,
                Control::Named("console-browse"),
                OK,
                Control::Named("console-properties"),
            ],
            is_done: |facts| facts.uploads_collection == Some(true),
        },
        Step {
            name: text_id("guide-scope-leave"),
            text: text_id("guide-scope-leave-text"),
            page: None,
            controls: &[OK, NEXT_EVENT],
            is_done: |facts| {
                let counts = facts.status.upload_counts;
                counts.outside_scope > 0 && counts.leaving == 0
            },
        },
        Step {
            name: text_id("guide-scope-all"),
            text: text_id("guide-scope-all-text"),
            page: Some(paths::UPLOAD_PROPERTIES),
            controls: &[
                YES,
                Control::Unchecked("console-upload-all-devices"),
                APPLY,
                Control::Named("console-properties"),
            ],
            is_done: |facts| facts.uploads_collection == Some(false) && facts.status.upload_active,
        },
        Step {
            name: text_id("guide-scope-back"),
            text: text_id("guide-scope-back-text"),
            page: None,
            controls: &[OK, NEXT_EVENT],
            is_done: |facts| {
                let counts = facts.status.upload_counts;
                counts.uploaded > 0 && counts.waiting + counts.not_visible_yet + counts.outside_scope == 0
            },
        },
    ]
}

fn review() -> Vec<Step> {
    vec![
        attached(),
        Step {
            name: text_id("guide-review-log"),
            text: text_id("guide-review-log-text"),
            page: Some(UPLOAD_LOG),
            controls: &[],
            is_done: |facts| facts.is_at(UPLOAD_LOG),
        },
        Step {
            name: text_id("guide-review-connector"),
            text: text_id("guide-review-connector-text"),
            page: Some(paths::CONNECTORS),
            controls: &[],
            is_done: |facts| facts.is_at(paths::CONNECTORS),
        },
        Step {
            name: text_id("guide-review-run"),
            text: text_id("guide-review-run-text"),
            page: None,
            controls: &[Control::Named("clock-step")],
            is_done: |facts| facts.has_uploaded_since_start,
        },
        Step {
            name: text_id("guide-review-console"),
            text: text_id("guide-review-console-text"),
            page: Some(paths::CONSOLE_DEVICES),
            controls: &[],
            is_done: |facts| facts.is_at(paths::CONSOLE_DEVICES),
        },
    ]
}

/// Whether a step is done.
type IsDone = fn(&Facts) -> bool;

fn act(action: Action) -> Vec<Step> {
    let (controls, is_asked, is_over): (&'static [Control], IsDone, IsDone) = match action {
        Action::SyncMachinePolicy => (
            &[Control::Named("center-action-sync-machine-policy")],
            |facts| facts.actions_since_start(Action::SyncMachinePolicy).next().is_some(),
            |facts| facts.actions_since_start(Action::SyncMachinePolicy).any(|action| action.has_ended),
        ),
        Action::SyncUserPolicy => (
            &[Control::Named("center-action-sync-user-policy")],
            |facts| facts.actions_since_start(Action::SyncUserPolicy).next().is_some(),
            |facts| facts.actions_since_start(Action::SyncUserPolicy).any(|action| action.has_ended),
        ),
        Action::AppEvaluationCycle => (
            &[Control::Named("center-action-app-evaluation-cycle")],
            |facts| facts.actions_since_start(Action::AppEvaluationCycle).next().is_some(),
            |facts| facts.actions_since_start(Action::AppEvaluationCycle).any(|action| action.has_ended),
        ),
    };
    vec![
        attached(),
        Step {
            name: text_id("guide-act-device"),
            text: text_id("guide-act-device-text"),
            page: Some(paths::ALL_DEVICES),
            controls: &[Control::FirstDevice],
            is_done: Facts::is_at_a_device,
        },
        Step {
            name: text_id("guide-act-run"),
            text: text_id("guide-act-run-text"),
            page: None,
            controls,
            is_done: is_asked,
        },
        Step {
            name: text_id("guide-act-over"),
            text: text_id("guide-act-over-text"),
            page: None,
            controls: &[NEXT_EVENT],
            is_done: is_over,
        },
        Step {
            name: text_id("guide-act-trace"),
            text: text_id("guide-act-trace-text"),
            page: None,
            controls: &[Control::Named("center-action-trace"), Control::Named("center-actions-show")],
            is_done: |facts| facts.path.starts_with("/lab/actions/"),
        },
    ]
}

fn offboard() -> Vec<Step> {
    vec![
        Step { is_done: |facts| facts.status.has_settings, ..attached() },
        Step {
            name: text_id("guide-offboard-clear"),
            text: text_id("guide-offboard-clear-text"),
            page: Some(paths::UPLOAD_PROPERTIES),
            controls: &[
                YES,
                APPLY,
                Control::Named("console-upload-to-admin-center"),
                Control::Named("console-properties"),
            ],
            is_done: |facts| facts.status.has_settings && !facts.status.upload_active,
        },
        Step {
            name: text_id("guide-offboard-gone"),
            text: text_id("guide-offboard-gone-text"),
            page: Some(paths::CO_MANAGEMENT),
            controls: &[OK, SKIP, NEXT_EVENT],
            is_done: |facts| !facts.status.upload_active && facts.status.visible_device_count == 0,
        },
        Step {
            name: text_id("guide-offboard-application"),
            text: text_id("guide-offboard-application-text"),
            page: Some(paths::APP_REGISTRATIONS),
            controls: &[],
            is_done: |facts| facts.is_at(paths::APP_REGISTRATIONS),
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::lab::{LabStatus, UploadCounts};

    fn facts(status: LabStatus) -> Facts {
        Facts { status, ..Facts::default() }
    }

    #[test]
    fn a_guide_is_found_by_its_key() {
        for guide in Guide::ALL {
            assert_eq!(Guide::of_key(guide.key()), Some(guide));
            assert!(guide.steps().len() > 3);
        }
        assert_eq!(Guide::of_key("nothing"), None);
    }

    #[test]
    fn the_world_takes_the_first_guide_on_and_no_step_is_taken_back() {
        let steps = Guide::Attach.steps();
        let status = LabStatus::default();
        assert_eq!(advance(&steps, 0, &facts(status.clone())), 0);
        let consented = LabStatus { has_application: true, ..status };
        assert_eq!(advance(&steps, 0, &facts(consented.clone())), 1);
        let attached = LabStatus { has_settings: true, upload_active: true, ..consented };
        assert_eq!(advance(&steps, 1, &facts(attached.clone())), 2);
        let shown = LabStatus { visible_device_count: 3, ..attached };
        assert_eq!(advance(&steps, 2, &facts(shown.clone())), 4, "two steps at once");
        let elsewhere = Facts { path: "/lab/logs".into(), ..facts(shown.clone()) };
        assert_eq!(advance(&steps, 4, &elsewhere), 4);
        let there = Facts { path: "/devices/all".into(), ..facts(shown) };
        assert_eq!(advance(&steps, 4, &there), 5);
        assert_eq!(advance(&steps, 3, &facts(LabStatus::default())), 3, "a step that was done stays so");
    }

    #[test]
    fn a_scope_is_judged_by_the_settings_and_by_the_upload() {
        let steps = Guide::Scope.steps();
        let counts =
            |outside_scope, leaving| UploadCounts { uploaded: 5, outside_scope, leaving, ..UploadCounts::default() };
        let status = |counts| LabStatus {
            has_settings: true,
            upload_active: true,
            visible_device_count: 5,
            upload_counts: counts,
            ..LabStatus::default()
        };
        let with = |collection, counts| Facts { uploads_collection: Some(collection), ..facts(status(counts)) };
        assert_eq!(advance(&steps, 0, &with(false, counts(0, 0))), 1);
        assert_eq!(advance(&steps, 1, &with(true, counts(0, 9))), 2);
        assert_eq!(advance(&steps, 2, &with(true, counts(9, 0))), 3);
        assert_eq!(advance(&steps, 3, &with(false, counts(0, 0))), 5);
    }
}
