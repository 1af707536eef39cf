//! The fictional company as data: its site, the people who may sign in, and the device collections. The default is Contoso.
//!
//! Server names, department names and the domain are no data: they are columns of the fleet, which generates them from the seed.

use crate::collection::{Collection, default_collections};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Personas of a company at most: the sign-in dialogs list them all.
pub const PERSONAS_MAX: usize = 24;
/// Characters of a name at most, in a field of a page or a column of a log.
pub const NAME_CHARACTERS_MAX: usize = 64;

/// What a world needs to know of its company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Company {
    /// The primary site.
    pub site: Site,
    /// The people who may sign in; the app signs the first one in on a first visit.
    pub personas: Vec<Persona>,
    /// Device collections, a parent before its children.
    pub collections: Vec<Collection>,
}

/// The primary site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Site {
    /// Name of the site, for example `Contoso Primary Site`.
    pub name: String,
    /// Discovery methods that are on, as the console names them.
    pub discovery_methods: Vec<String>,
}

/// A user who may sign in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Persona {
    /// Stable key: texts and journals name people by it.
    pub key: String,
    /// The part of the user principal name before the domain.
    pub account: String,
    /// Name for people.
    pub display_name: String,
    /// Directory roles.
    #[serde(default)]
    pub directory_roles: Vec<DirectoryRole>,
    /// Role in the admin center.
    #[serde(default)]
    pub intune_role: Option<IntuneRole>,
    /// Security role in the site.
    #[serde(default)]
    pub site_role: Option<SiteRole>,
    /// The account exists in the directory only, not in Active Directory.
    #[serde(default)]
    pub is_cloud_only: bool,
    /// Found by Active Directory user discovery.
    #[serde(default = "yes")]
    pub discovered_by_active_directory: bool,
    /// Found by Azure AD user discovery.
    #[serde(default = "yes")]
    pub discovered_by_azure_active_directory: bool,
}

const fn yes() -> bool {
    true
}

/// A directory role of Azure AD.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DirectoryRole {
    /// May consent for the whole tenant.
    GlobalAdministrator,
    /// Every right in Intune, none over the directory.
    IntuneAdministrator,
}

/// A built-in role of the admin center.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum IntuneRole {
    /// Remote tasks on users and devices.
    HelpDeskOperator,
    /// Sees, changes nothing.
    ReadOnlyOperator,
}

/// A security role that Configuration Manager brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SiteRole {
    /// Everything.
    FullAdministrator,
    /// Everything but security.
    OperationsAdministrator,
    /// Sees everything, changes nothing.
    ReadOnlyAnalyst,
}

impl DirectoryRole {
    /// Name in the directory.
    pub const fn name(self) -> &'static str {
        match self {
            Self::GlobalAdministrator => "Global Administrator",
            Self::IntuneAdministrator => "Intune Administrator",
        }
    }
}

impl IntuneRole {
    /// Name in the admin center.
    pub const fn name(self) -> &'static str {
        match self {
            Self::HelpDeskOperator => "Help Desk Operator",
            Self::ReadOnlyOperator => "Read Only Operator",
        }
    }
}

impl SiteRole {
    /// Name in the console.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FullAdministrator => "Full Administrator",
            Self::OperationsAdministrator => "Operations Administrator",
            Self::ReadOnlyAnalyst => "Read-only Analyst",
        }
    }
}

/// Why a company cannot be simulated.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CompanyError {
    /// No persona, or more than the dialogs list.
    #[error("a company has 1 to {PERSONAS_MAX} personas, not {count}.")]
    PersonaCountOutOfRange {
        /// As given.
        count: usize,
    },
    /// Two personas or two collections are told apart by nothing.
    #[error("{what} {id} stands twice.")]
    Duplicate {
        /// The kind of thing, with its article.
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// A name is empty, too long, or has characters that its place does not take.
    #[error("the {field} {value:?} is no name of at most {NAME_CHARACTERS_MAX} characters that its place takes.")]
    NameMalformed {
        /// The field.
        field: &'static str,
        /// As given.
        value: String,
    },
    /// There are no collections, or more than the bits of a word.
    #[error("a site has 1 to {max} device collections, not {count}.", max = crate::collection::COLLECTIONS_MAX)]
    CollectionCountOutOfRange {
        /// As given.
        count: usize,
    },
    /// A parent or limiting collection does not stand before the collection that names it.
    #[error("the collection {id} names {other}, which does not stand before it.")]
    CollectionUnknown {
        /// The collection.
        id: String,
        /// The one that it names.
        other: String,
    },
}

impl Company {
    /// Whether a world can start with this company.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn validate(&self) -> Result<(), CompanyError> {
        name("site name", &self.site.name)?;
        self.site.discovery_methods.iter().try_for_each(|method| name("discovery method", method))?;
        if !(1..=PERSONAS_MAX).contains(&self.personas.len()) {
            return Err(CompanyError::PersonaCountOutOfRange { count: self.personas.len() });
        }
        let (mut keys, mut accounts) = (BTreeSet::new(), BTreeSet::new());
        for persona in &self.personas {
            word("persona's key", &persona.key)?;
            word("persona's account", &persona.account)?;
            name("persona's display name", &persona.display_name)?;
            let duplicate = |what, id: &str| Err(CompanyError::Duplicate { what, id: id.to_owned() });
            if !keys.insert(&persona.key) {
                return duplicate("the persona", &persona.key);
            }
            if !accounts.insert(persona.account.to_ascii_lowercase()) {
                return duplicate("the account", &persona.account);
            }
        }
        crate::collection::validate(&self.collections)
    }
}

/// A name for people: no control characters, not too long.
pub(crate) fn name(field: &'static str, value: &str) -> Result<(), CompanyError> {
    let characters = value.chars().count();
    let is_name = (1..=NAME_CHARACTERS_MAX).contains(&characters) && !value.chars().any(char::is_control);
    if is_name { Ok(()) } else { Err(CompanyError::NameMalformed { field, value: value.to_owned() }) }
}

/// A name for programs: ASCII letters, digits, `-`, `_` and `.`.
pub(crate) fn word(field: &'static str, value: &str) -> Result<(), CompanyError> {
    name(field, value)?;
    let is_word = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    if is_word { Ok(()) } else { Err(CompanyError::NameMalformed { field, value: value.to_owned() }) }
}

impl Default for Company {
    fn default() -> Self {
        Self { site: Site::default(), personas: default_personas(), collections: default_collections() }
    }
}

impl Default for Site {
    fn default() -> Self {
        let discovery_methods = [
            "Active Directory System Discovery",
            "Active Directory User Discovery",
            "Azure Active Directory User Discovery",
            "Heartbeat Discovery",
        ];
        Self { name: "Contoso Primary Site".to_owned(), discovery_methods: discovery_methods.map(str::to_owned).into() }
    }
}

/// The personas of Contoso, each with another set of rights.
fn default_personas() -> Vec<Persona> {
    let persona = |key: &str, account: &str, display_name: &str| Persona {
        key: key.to_owned(),
        account: account.to_owned(),
        display_name: display_name.to_owned(),
        directory_roles: Vec::new(),
        intune_role: Some(IntuneRole::HelpDeskOperator),
        site_role: Some(SiteRole::OperationsAdministrator),
        is_cloud_only: false,
        discovered_by_active_directory: true,
        discovered_by_azure_active_directory: true,
    };
    vec![
        Persona {
            directory_roles: vec![DirectoryRole::GlobalAdministrator],
            intune_role: None,
            site_role: Some(SiteRole::FullAdministrator),
            ..persona("global-admin", "admin", "Ingrid Solvang")
        },
        Persona {
            directory_roles: vec![DirectoryRole::IntuneAdministrator],
            intune_role: None,
            ..persona("intune-admin", "tomas.herrera", "Tomas Herrera")
        },
        persona("helpdesk", "priya.raman", "Priya Raman"),
        Persona {
            discovered_by_active_directory: false,
            ..persona("helpdesk-undiscovered", "mikael.lund", "Mikael Lund")
        },
        Persona {
            site_role: Some(SiteRole::ReadOnlyAnalyst),
            ..persona("helpdesk-no-notify", "odile.fournier", "Odile Fournier")
        },
        Persona {
            site_role: None,
            is_cloud_only: true,
            discovered_by_active_directory: false,
            ..persona("cloud-only", "kenji.arata", "Kenji Arata")
        },
        Persona {
            intune_role: Some(IntuneRole::ReadOnlyOperator),
            site_role: Some(SiteRole::ReadOnlyAnalyst),
            ..persona("reader", "sara.nyberg", "Sara Nyberg")
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(change: impl FnOnce(&mut Company)) -> Result<(), String> {
        let mut company = Company::default();
        change(&mut company);
        company.validate().map_err(|error| error.to_string())
    }

    #[test]
    fn the_default_is_valid_and_survives_json() {
        let company = Company::default();
        assert_eq!(company.validate(), Ok(()));
        let text = serde_json::to_string(&company).expect("JSON");
        assert_eq!(serde_json::from_str::<Company>(&text).expect("a company"), company);
        assert_eq!(serde_json::from_str::<Company>("{}").expect("all of it has a default"), company);
    }

    #[test]
    fn what_cannot_be_is_named() {
        let reason = |text: &str| Err(text.to_owned());
        assert_eq!(changed(|company| company.personas.clear()), reason("a company has 1 to 24 personas, not 0."));
        assert_eq!(
            changed(|company| company.personas[1].key = "global-admin".into()),
            reason("the persona global-admin stands twice.")
        );
        assert_eq!(
            changed(|company| company.personas[1].account = "Admin".into()),
            reason("the account Admin stands twice.")
        );
        assert!(changed(|company| company.personas[1].account = "a b".into()).is_err());
        assert!(changed(|company| company.site.name = "x".repeat(65)).is_err());
        assert!(changed(|company| company.site.name = "two\nlines".into()).is_err());
    }
}
