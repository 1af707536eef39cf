//! What the world says, as far as guides ask: the status, the settings, the actions and the uploads. And the page that is shown, for
//! steps that are reading.

use crate::api::{Loaded, lab, use_loaded, use_revision};
use crate::i18n::format::parse_rfc3339_ms;
use crate::model::action_status::Action;
use crate::model::guide_run::GuideRun;
use crate::navigation::use_navigator;
use contract::graph::{GraphList, RemoteActionAudit};
use contract::lab::LabStatus;
use contract::onboarding::{CoManagementObject, UploadScope};
use contract::routes;
use contract::uploads::Uploads;
use leptos::prelude::*;

/// The facts.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Facts {
    /// The lab's status.
    pub(crate) status: LabStatus,
    /// Whether the settings upload one collection; nothing where they upload nothing.
    pub(crate) uploads_collection: Option<bool>,
    /// Actions that were asked for since the guide was started.
    pub(crate) actions: Vec<AskedAction>,
    /// Whether a run of the upload worker has begun and ended since.
    pub(crate) has_uploaded_since_start: bool,
    /// App path of the page.
    pub(crate) path: String,
}

/// A device action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AskedAction {
    /// Its name in Graph.
    pub(crate) name: String,
    /// Whether the client took it, or it failed.
    pub(crate) has_ended: bool,
}

impl Facts {
    /// Whether this page is shown.
    pub(crate) fn is_at(&self, page: &str) -> bool {
        self.path == page
    }

    /// Whether the page of one device is shown.
    pub(crate) fn is_at_a_device(&self) -> bool {
        let id = self.path.strip_prefix("/devices/").unwrap_or_default().split('/').next().unwrap_or_default();
        // An id is a GUID; the other pages there are words.
        id.len() == 36
    }

    /// Those of one kind.
    pub(crate) fn actions_since_start(&self, action: Action) -> impl Iterator<Item = &AskedAction> {
        self.actions.iter().filter(move |asked| asked.name == action.graph_name())
    }
}

/// Reads them, as long as the guide runs.
pub(super) fn use_facts(run: Memo<Option<GuideRun>>) -> Memo<Option<Facts>> {
    let path = use_navigator().path();
    let settings: Loaded<GraphList<CoManagementObject>> =
        use_loaded(routes::co_management_settings, use_revision(|revisions| revisions.onboarding));
    let audits: Loaded<GraphList<RemoteActionAudit>> = use_loaded(
        || format!("{}?$top=50&$orderby=requestDateTime%20desc", routes::remote_action_audits()),
        use_revision(|revisions| revisions.devices),
    );
    let uploads: Loaded<Uploads> = use_loaded(
        || format!("{}?$top=20", routes::lab_uploads()),
        use_revision(|revisions| revisions.onboarding + revisions.logs),
    );
    Memo::new(move |_| {
        let started_ms = run.get()?.started_ms;
        // The past proves nothing that is done now.
        let status = lab().status().filter(|status| status.past.is_none())?;
        let is_since = |time: &str| parse_rfc3339_ms(time).is_some_and(|time| time >= started_ms);
        let scope =
            settings.with(|list| list.value.first().and_then(|object| object.settings.upload.clone())).flatten();
        let actions = audits.with(|list| {
            let asked = list.value.iter().filter(|audit| is_since(&audit.request_date_time));
            asked
                .map(|audit| AskedAction {
                    name: audit.lab_action_name.clone(),
                    has_ended: audit.action_state != "pending",
                })
                .collect()
        });
        let has_uploaded = uploads.with(|list| {
            list.value.iter().any(|upload| is_since(&upload.started_date_time) && upload.ended_date_time.is_some())
        });
        Some(Facts {
            status,
            uploads_collection: scope.map(|scope| matches!(scope, UploadScope::Collection { .. })),
            actions: actions.unwrap_or_default(),
            has_uploaded_since_start: has_uploaded.unwrap_or_default(),
            path: path.get(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_a_device_is_told_from_those_beside_it() {
        let at = |path: &str| Facts { path: path.into(), ..Facts::default() }.is_at_a_device();
        assert!(at("/devices/00000000-0000-4000-8000-000000000001"));
        assert!(at("/devices/00000000-0000-4000-8000-000000000001/hardware"));
        for path in
            ["/devices/all", "/devices/monitor/device-actions", "/lab/actions/00000000-0000-4000-8000-000000000001"]
        {
            assert!(!at(path), "{path}");
        }
    }
}
