//! Web applications that an administrator registers by hand, to import one of them instead of letting consent create the application
//! of the upload ("Import a previously created Azure AD application"). A world in which nobody did has none.

use crate::command_error::CommandError;
use crate::draw::{Purpose, guid};
use crate::time::{DAY_MS, SimTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Registrations of a tenant at most: more than a rehearsal needs.
pub const REGISTRATIONS_MAX: usize = 20;
/// Characters of a name at most, as in the directory.
pub const NAME_LENGTH_MAX: usize = 120;
/// Validities that a client secret can have, in months: those of the directory's list.
pub const SECRET_MONTHS: [u8; 4] = [3, 6, 12, 24];
/// Days that the directory counts for a month of a secret.
const DAYS_PER_MONTH: i64 = 30;
/// First coordinate of the draws.
const OF_WEB_APPLICATIONS: u64 = 4;

/// A permission that the application of the upload needs, all of them with the consent of an administrator.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
pub enum UploadPermission {
    /// Of *Configuration Manager Microservice*.
    #[strum(serialize = "CmCollectionData.Read")]
    CollectionDataRead,
    /// Of *Configuration Manager Microservice*.
    #[strum(serialize = "CmCollectionData.Write")]
    CollectionDataWrite,
    /// Of Microsoft Graph, as an application and on behalf of a user.
    #[strum(serialize = "Directory.Read.All")]
    DirectoryReadAll,
}

impl UploadPermission {
    /// `Resource: Permission (Types)`.
    fn words(self) -> String {
        let name: &str = self.into();
        match self {
            Self::CollectionDataRead | Self::CollectionDataWrite => {
                format!("Configuration Manager Microservice: {name} (Application)")
            }
            Self::DirectoryReadAll => format!("Microsoft Graph: {name} (Application, Delegated)"),
        }
    }
}

/// A registration made by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebApplication {
    /// Object id.
    pub id: Uuid,
    /// Client id.
    pub app_id: Uuid,
    /// Name for people.
    pub display_name: String,
    /// Its App ID URI.
    pub app_id_uri: String,
    /// Permissions that are asked for.
    pub permissions: BTreeSet<UploadPermission>,
    /// Whether an administrator consented to them.
    pub has_admin_consent: bool,
    /// When the client secret stops being accepted.
    pub secret_expires: SimTime,
    /// When it was registered.
    pub created: SimTime,
    secret_number: u64,
    secret_months: u8,
}

impl WebApplication {
    /// The client secret. It protects nothing: it is drawn from the seed.
    pub fn secret(&self, seed: u64) -> String {
        let drawn = guid(seed, Purpose::TenantId, OF_WEB_APPLICATIONS + 1, self.secret_number);
        format!("lab~{}", drawn.simple())
    }

    /// Permissions in words, `Resource: Permission (Types)`; those without consent say so.
    pub fn permissions_in_words(&self) -> Vec<String> {
        let consent = if self.has_admin_consent { "" } else { ", not granted" };
        self.permissions.iter().map(|permission| format!("{}{consent}", permission.words())).collect()
    }

    /// Whether it may do what the upload does.
    pub fn may_upload(&self) -> bool {
        use strum::VariantArray as _;
        self.has_admin_consent && UploadPermission::VARIANTS.iter().all(|needed| self.permissions.contains(needed))
    }
}

/// What is registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewWebApplication {
    /// Name for people.
    pub display_name: String,
    /// `api://{tenantId}/{string}` or `https://{verifiedCustomerDomain}/{string}`.
    pub app_id_uri: String,
    /// Permissions that are asked for.
    pub permissions: BTreeSet<UploadPermission>,
    /// *Grant admin consent*.
    pub admin_consent: bool,
    /// Validity of the client secret, one of [`SECRET_MONTHS`].
    pub secret_months: u8,
}

/// A change of a registration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WebApplicationChange {
    /// *New client secret*: an import takes this one from now on. A site that imported the one before keeps it until it expires.
    NewSecret {
        /// One of [`SECRET_MONTHS`].
        months: u8,
    },
    /// *API permissions*, as they are from now on.
    Permissions {
        /// Those asked for.
        permissions: BTreeSet<UploadPermission>,
        /// *Grant admin consent*.
        admin_consent: bool,
    },
}

/// The dialog *Import apps*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedApplication {
    /// *Azure AD tenant name*.
    pub tenant_name: String,
    /// *Azure AD tenant ID*.
    pub tenant_id: String,
    /// *Application name*: what the site calls it.
    pub application_name: String,
    /// *Client ID*.
    pub client_id: String,
    /// *Secret key*.
    pub secret_key: String,
    /// *Secret key expiry*, as entered.
    pub secret_expires: SimTime,
    /// *App ID URI*.
    pub app_id_uri: String,
}

/// What of an import is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// Client id of the registration.
    pub app_id: Uuid,
    /// *Application name*.
    pub name: String,
    /// Whether the App ID URI that was entered is the registration's.
    pub(crate) uri_is_right: bool,
    /// When the secret key that the site has expires.
    pub(crate) secret_expires: SimTime,
    secret_months: u8,
}

/// Registrations made by hand, and the one that was imported.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebApplications {
    registered: Vec<WebApplication>,
    imported: Option<Import>,
    secrets: u64,
}

impl WebApplications {
    /// For the state hash: nothing where nothing was registered.
    pub(crate) fn hashed(&self) -> Option<&Self> {
        (*self != Self::default()).then_some(self)
    }

    /// In the order of their registration.
    pub fn registered(&self) -> &[WebApplication] {
        &self.registered
    }

    /// The one with this client id.
    pub fn find(&self, app_id: Uuid) -> Option<&WebApplication> {
        self.registered.iter().find(|application| application.app_id == app_id)
    }

    /// The import that is in force.
    pub fn imported(&self) -> Option<&Import> {
        self.imported.as_ref()
    }

    /// The registration that was imported.
    pub fn imported_registration(&self) -> Option<&WebApplication> {
        self.find(self.imported.as_ref()?.app_id)
    }

    pub(crate) fn import(&mut self, import: Import) {
        self.imported = Some(import);
    }

    /// The imported application was deleted from the tenant.
    pub(crate) fn delete_imported(&mut self) {
        if let Some(import) = self.imported.take() {
            self.registered.retain(|application| application.app_id != import.app_id);
        }
    }

    /// The imported App ID URI is corrected.
    pub(crate) fn correct_uri(&mut self) {
        if let Some(import) = &mut self.imported {
            import.uri_is_right = true;
        }
    }

    /// Registers one, whose secret begins to be valid now.
    ///
    /// # Errors
    /// The name, the URI or the validity is none, or there are too many.
    pub(crate) fn register(
        &mut self,
        seed: u64,
        tenant: &super::organization::Organization,
        new: &NewWebApplication,
        now: SimTime,
    ) -> Result<(), CommandError> {
        check_name(&new.display_name)?;
        check_uri(tenant, &new.app_id_uri)?;
        check_months(new.secret_months)?;
        if self.registered.len() >= REGISTRATIONS_MAX {
            return Err(CommandError::TooManyRegistrations);
        }
        // Counted on whatever is deleted: an id is never given twice.
        let number = self.secrets;
        self.registered.push(WebApplication {
            id: guid(seed, Purpose::TenantId, OF_WEB_APPLICATIONS, 2 * number),
            app_id: guid(seed, Purpose::TenantId, OF_WEB_APPLICATIONS, 2 * number + 1),
            display_name: new.display_name.trim().to_owned(),
            app_id_uri: new.app_id_uri.clone(),
            permissions: new.permissions.clone(),
            has_admin_consent: new.admin_consent,
            secret_expires: expiry(now, new.secret_months),
            created: now,
            secret_number: self.secrets,
            secret_months: new.secret_months,
        });
        self.secrets += 1;
        Ok(())
    }

    /// Changes one.
    ///
    /// # Errors
    /// There is none with this client id, or the validity is none.
    pub(crate) fn change(
        &mut self,
        app_id: Uuid,
        change: &WebApplicationChange,
        now: SimTime,
    ) -> Result<(), CommandError> {
        let number = self.secrets;
        let application = self.registered.iter_mut().find(|application| application.app_id == app_id);
        let application =
            application.ok_or_else(|| CommandError::RegistrationNotFound { client_id: app_id.to_string() })?;
        match change {
            WebApplicationChange::NewSecret { months } => {
                check_months(*months)?;
                application.secret_number = number;
                application.secret_months = *months;
                application.secret_expires = expiry(now, *months);
                self.secrets += 1;
            }
            WebApplicationChange::Permissions { permissions, admin_consent } => {
                application.permissions.clone_from(permissions);
                application.has_admin_consent = *admin_consent;
            }
        }
        Ok(())
    }

    /// *Renew secret key* of the imported one: the same validity again, from now on.
    pub(crate) fn renew_secret(&mut self, now: SimTime) {
        let Some(import) = &mut self.imported else { return };
        import.secret_expires = expiry(now, import.secret_months);
        let (app_id, months) = (import.app_id, import.secret_months);
        // The registration is there, and the validity is one that it had.
        let _ = self.change(app_id, &WebApplicationChange::NewSecret { months }, now);
    }

    /// The permissions of the imported one are completed, with consent.
    pub(crate) fn grant_permissions(&mut self) {
        use strum::VariantArray as _;
        let Some(app_id) = self.imported.as_ref().map(|import| import.app_id) else { return };
        for application in self.registered.iter_mut().filter(|one| one.app_id == app_id) {
            application.permissions = UploadPermission::VARIANTS.iter().copied().collect();
            application.has_admin_consent = true;
        }
    }

    /// Looks at what was entered as the directory does when the site asks it for a token: *Verify*. It does not look at
    /// permissions, nor at an App ID URI of the right form ([`Import`]).
    ///
    /// # Errors
    /// The first thing that is wrong, from top to bottom of the dialog.
    pub(crate) fn verify(
        &self,
        seed: u64,
        tenant: &super::organization::Organization,
        entered: &ImportedApplication,
        now: SimTime,
    ) -> Result<Import, CommandError> {
        let knows_name = tenant.verified_domains.iter().any(|domain| {
            let name = entered.tenant_name.trim();
            name.eq_ignore_ascii_case(domain) || name.eq_ignore_ascii_case(tenant.display_name)
        });
        if !knows_name {
            return Err(CommandError::ImportTenantNotFound { tenant: entered.tenant_name.clone() });
        }
        if entered.tenant_id.trim().parse() != Ok(tenant.id) {
            return Err(CommandError::ImportTenantNotFound { tenant: entered.tenant_id.clone() });
        }
        check_name(&entered.application_name)?;
        let client_id = entered.client_id.trim().parse::<Uuid>().ok();
        let registration = client_id.and_then(|id| self.find(id));
        let registration =
            registration.ok_or_else(|| CommandError::RegistrationNotFound { client_id: entered.client_id.clone() })?;
        if entered.secret_key.trim() != registration.secret(seed) {
            return Err(CommandError::ImportSecretWrong { client_id: registration.app_id.to_string() });
        }
        let expired = registration.secret_expires.min(entered.secret_expires);
        if expired <= now {
            return Err(CommandError::ImportSecretExpired { expired });
        }
        check_uri(tenant, entered.app_id_uri.trim())?;
        Ok(Import {
            app_id: registration.app_id,
            name: entered.application_name.trim().to_owned(),
            uri_is_right: entered.app_id_uri.trim() == registration.app_id_uri,
            secret_expires: registration.secret_expires,
            secret_months: registration.secret_months,
        })
    }
}

fn expiry(now: SimTime, months: u8) -> SimTime {
    now.plus(i64::from(months) * DAYS_PER_MONTH * DAY_MS)
}

fn check_name(name: &str) -> Result<(), CommandError> {
    match name.trim().chars().count() {
        1..=NAME_LENGTH_MAX => Ok(()),
        _ => Err(CommandError::ApplicationNameInvalid { name: name.to_owned() }),
    }
}

fn check_months(months: u8) -> Result<(), CommandError> {
    if SECRET_MONTHS.contains(&months) { Ok(()) } else { Err(CommandError::SecretValidityNotOffered { months }) }
}

/// Whether an App ID URI has one of the two documented forms.
///
/// # Errors
/// [`CommandError::AppIdUriInvalid`].
pub(crate) fn check_uri(tenant: &super::organization::Organization, uri: &str) -> Result<(), CommandError> {
    let of_tenant = format!("api://{}/", tenant.id);
    let of_domain = tenant.verified_domains.iter().map(|domain| format!("https://{domain}/"));
    let has_form = std::iter::once(of_tenant).chain(of_domain).any(|start| {
        let rest = uri.strip_prefix(start.as_str());
        rest.is_some_and(|rest| !rest.is_empty() && rest.len() <= 200 && !rest.contains(char::is_whitespace))
    });
    if has_form { Ok(()) } else { Err(CommandError::AppIdUriInvalid { uri: uri.to_owned() }) }
}

#[cfg(test)]
#[path = "web_applications_tests.rs"]
mod tests;
