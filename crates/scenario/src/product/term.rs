//! What things are called, by version.

use super::Version;
use strum::VariantArray as _;

/// Something whose name changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Term {
    /// The console's node.
    Node,
    /// Its button in the ribbon.
    Configure,
    /// The wizard.
    Wizard,
    /// The first tab of the properties.
    OnboardingTab,
    /// The prompt before an application is registered.
    ConsentPrompt,
    /// The directory of the tenant.
    Directory,
    /// The admin center.
    AdminCenter,
    /// What the list of all devices says of a device that breaks a rule.
    Noncompliant,
}

impl Term {
    /// Its names, each with the first version that has it.
    pub const fn names(self) -> &'static [(Version, &'static str)] {
        use Version as V;
        match self {
            Self::Node => &[(V::V2002, "Co-management"), (V::V2107, "Cloud Attach")],
            Self::Configure => &[(V::V2002, "Configure co-management"), (V::V2107, "Configure Cloud Attach")],
            Self::Wizard => {
                &[(V::V2002, "Co-management Configuration Wizard"), (V::V2111, "Cloud Attach Configuration Wizard")]
            }
            Self::OnboardingTab => &[(V::V2002, "Tenant onboarding"), (V::V2111, "Cloud attach")],
            Self::ConsentPrompt => {
                &[(V::V2002, "Create AAD Application"), (V::V2403, "Create Microsoft Entra Application")]
            }
            Self::Directory => &[(V::V2002, "Azure AD"), (V::V2403, "Microsoft Entra ID")],
            // Renamed in October 2022.
            Self::AdminCenter => {
                &[(V::V2002, "Microsoft Endpoint Manager admin center"), (V::V2303, "Microsoft Intune admin center")]
            }
            Self::Noncompliant => &[(V::V2002, "Not Compliant"), (V::V2603, "Noncompliant")],
        }
    }

    /// Every term.
    pub fn all() -> &'static [Self] {
        Self::VARIANTS
    }

    /// The document that tells the change.
    pub const fn source(self) -> &'static str {
        match self {
            Self::Node | Self::Configure => "Tenant attach: device sync and actions",
            Self::Wizard | Self::OnboardingTab => "Enable cloud attach",
            Self::ConsentPrompt | Self::Directory => "What's new in version 2403",
            Self::AdminCenter => "What's new in Microsoft Intune",
            Self::Noncompliant => "Pictures of the admin center of August 2026",
        }
    }

    /// What it is called in a version.
    pub fn name_in(self, version: Version) -> &'static str {
        let names = self.names();
        let name = names.iter().rev().find(|(since, _)| *since <= version).or(names.first());
        name.map_or("", |(_, name)| *name)
    }

    /// How many of its names came before that of a version: 0 is the first name.
    pub fn age_in(self, version: Version) -> usize {
        self.names().iter().filter(|(since, _)| *since <= version).count().saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_has_a_name_from_the_first_version_on() {
        for term in Term::VARIANTS {
            assert_eq!(term.names()[0].0, Version::V2002, "{term:?}");
            assert!(term.names().is_sorted_by_key(|(since, _)| *since), "{term:?}");
        }
    }

    #[test]
    fn names_follow_the_version() {
        assert_eq!(Term::Node.name_in(Version::V2103), "Co-management");
        assert_eq!(Term::Node.name_in(Version::V2603), "Cloud Attach");
        assert_eq!((Term::Wizard.age_in(Version::V2107), Term::Wizard.age_in(Version::V2111)), (0, 1));
    }
}
