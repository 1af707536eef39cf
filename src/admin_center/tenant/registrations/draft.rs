//! What the flyout of a registration holds.

use crate::i18n::text_id;
use contract::registrations::{
    NewRegistration, NewSecret, Registration, RegistrationList, RegistrationPermissions, UPLOAD_PERMISSIONS,
};

/// What the flyout is opened for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Task {
    /// *New registration*.
    Register,
    /// *New client secret* of one.
    Secret(Registration),
    /// *API permissions* of one.
    Permissions(Registration),
}

/// An open flyout.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub(super) task: Task,
    pub(super) name: String,
    pub(super) app_id_uri: String,
    pub(super) permissions: Vec<String>,
    pub(super) admin_consent: bool,
    pub(super) months: u8,
    /// Name and id of the tenant, which the import asks for.
    pub(super) tenant: [String; 2],
    /// What came of it, where there is a secret to show.
    pub(super) done: Option<Registration>,
}

impl Draft {
    /// The flyout as it opens. A new registration begins with a name, a URI of the tenant, and everything that the upload needs but the
    /// consent, which is an act of its own.
    pub(super) fn new(task: Task, list: &RegistrationList) -> Self {
        let (permissions, admin_consent) = match &task {
            Task::Permissions(one) => (one.permissions.clone(), one.admin_consent),
            _ => (UPLOAD_PERMISSIONS.map(str::to_owned).to_vec(), false),
        };
        Self {
            task,
            name: String::new(),
            app_id_uri: format!("api://{}/", list.tenant_id),
            permissions,
            admin_consent,
            months: 6,
            tenant: [list.tenant_name.clone(), list.tenant_id.clone()],
            done: None,
        }
    }

    /// Message id of the title.
    pub(super) fn title_id(&self) -> &'static str {
        match self.task {
            Task::Register => text_id("center-registration-new"),
            Task::Secret(_) => text_id("center-registration-new-secret"),
            Task::Permissions(_) => text_id("center-registration-api-permissions"),
        }
    }

    /// Asks for a permission, or no longer.
    pub(super) fn permit(&mut self, permission: &str, on: bool) {
        self.permissions.retain(|known| known != permission);
        if on {
            self.permissions.push(permission.to_owned());
        }
    }

    /// What *Register* sends.
    pub(super) fn registration(&self) -> NewRegistration {
        NewRegistration {
            display_name: self.name.clone(),
            app_id_uri: self.app_id_uri.clone(),
            permissions: self.permissions.clone(),
            admin_consent: self.admin_consent,
            secret_months: self.months,
        }
    }

    /// What *API permissions* sends.
    pub(super) fn permissions(&self) -> RegistrationPermissions {
        RegistrationPermissions { permissions: self.permissions.clone(), admin_consent: self.admin_consent }
    }

    /// What *New client secret* sends.
    pub(super) fn secret(&self) -> NewSecret {
        NewSecret { months: self.months }
    }

    /// What the import in the console asks for: message ids of the names, and the values.
    pub(super) fn values(&self) -> Vec<(&'static str, String)> {
        let Some(done) = &self.done else { return Vec::new() };
        let [tenant_name, tenant_id] = self.tenant.clone();
        vec![
            (text_id("center-registration-tenant-name"), tenant_name),
            (text_id("center-registration-tenant-id"), tenant_id),
            (text_id("center-registration-name"), done.display_name.clone()),
            (text_id("center-registration-client-id"), done.client_id.clone()),
            (text_id("center-registration-secret-value"), done.secret_text.clone().unwrap_or_default()),
            (text_id("center-registration-secret"), done.secret_expiry.get(..10).unwrap_or_default().to_owned()),
            (text_id("center-registration-uri"), done.app_id_uri.clone()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> RegistrationList {
        RegistrationList { tenant_id: "t".into(), tenant_name: "contoso.com".into(), value: Vec::new() }
    }

    #[test]
    fn a_new_registration_asks_for_what_the_upload_needs_and_leaves_the_consent() {
        let mut draft = Draft::new(Task::Register, &list());
        assert_eq!((draft.permissions.len(), draft.admin_consent), (3, false));
        draft.permit("CmCollectionData.Write", false);
        assert_eq!(draft.registration().permissions, ["CmCollectionData.Read", "Directory.Read.All"]);
        draft.permit("CmCollectionData.Write", true);
        assert_eq!(draft.registration().permissions.len(), 3);
        assert!(draft.app_id_uri.starts_with("api://t/") && draft.values().is_empty());
    }

    #[test]
    fn permissions_begin_as_they_are_and_a_secret_is_shown_with_all_that_the_import_asks_for() {
        let one = Registration { permissions: vec!["Directory.Read.All".into()], ..Registration::default() };
        let mut draft = Draft::new(Task::Permissions(one), &list());
        assert_eq!(draft.permissions().permissions, ["Directory.Read.All"]);
        draft.done = Some(Registration { secret_expiry: "2021-03-01T08:00:00Z".into(), ..Registration::default() });
        assert_eq!(draft.values().len(), 7);
        assert!(draft.values().contains(&("center-registration-secret", "2021-03-01".into())));
    }
}
