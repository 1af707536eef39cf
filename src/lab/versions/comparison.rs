//! What differs between two versions, from the tables of the crate `scenario`.

use crate::i18n::text_id;
use contract::scenario::product::{Area, Feature, Term, Version};

/// A table of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Message id of its title.
    pub title: &'static str,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// A line: what it is about, and how it is in both versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Message id of what it is about.
    pub text_id: &'static str,
    /// How it is before and after.
    pub change: Change,
    /// Whether the lab does as the version does.
    pub is_simulated: bool,
    /// The document that says since when.
    pub source: &'static str,
}

/// How something is in both versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Whether each has it.
    Feature {
        /// The first of the two.
        before: bool,
        /// The second.
        after: bool,
    },
    /// What each calls it.
    Name {
        /// What is called so.
        term: Term,
        /// Whether the names differ.
        is_other: bool,
    },
}

impl Change {
    /// Whether the two versions differ.
    pub fn is_one(&self) -> bool {
        match self {
            Self::Feature { before, after } => before != after,
            Self::Name { is_other, .. } => *is_other,
        }
    }
}

/// How many lines differ.
pub fn change_count(sections: &[Section]) -> usize {
    sections.iter().flat_map(|section| &section.lines).filter(|line| line.change.is_one()).count()
}

/// The tables with what differs, or with everything.
pub fn sections(from: Version, to: Version, shows_all: bool) -> Vec<Section> {
    let names = Section {
        title: text_id("versions-names"),
        lines: Term::all().iter().map(|term| name(*term, from, to)).collect(),
    };
    let areas = AREAS.into_iter().map(|(area, title)| Section {
        title,
        lines: Feature::all()
            .iter()
            .filter(|feature| feature.area() == area)
            .map(|feature| line(*feature, from, to))
            .collect(),
    });
    let mut sections: Vec<Section> = std::iter::once(names).chain(areas).collect();
    for section in &mut sections {
        section.lines.retain(|line| shows_all || line.change.is_one());
    }
    sections.retain(|section| !section.lines.is_empty());
    sections
}

const AREAS: [(Area, &str); 6] = [
    (Area::Onboarding, text_id("versions-area-onboarding")),
    (Area::AllDevices, text_id("versions-area-all-devices")),
    (Area::DevicePages, text_id("versions-area-device-pages")),
    (Area::Applications, text_id("versions-area-applications")),
    (Area::Rights, text_id("versions-area-rights")),
    (Area::Connection, text_id("versions-area-connection")),
];

fn line(feature: Feature, from: Version, to: Version) -> Line {
    Line {
        text_id: feature_text(feature),
        change: Change::Feature { before: feature.is_in(from), after: feature.is_in(to) },
        is_simulated: feature.is_simulated(),
        source: feature.source(),
    }
}

fn name(term: Term, from: Version, to: Version) -> Line {
    Line {
        text_id: term_text(term),
        change: Change::Name { term, is_other: term.age_in(from) != term.age_in(to) },
        is_simulated: true,
        source: term.source(),
    }
}

const fn term_text(term: Term) -> &'static str {
    match term {
        Term::Node => text_id("versions-name-node"),
        Term::Configure => text_id("versions-name-configure"),
        Term::Wizard => text_id("versions-name-wizard"),
        Term::OnboardingTab => text_id("versions-name-onboarding-tab"),
        Term::ConsentPrompt => text_id("versions-name-consent-prompt"),
        Term::Directory => text_id("versions-name-directory"),
        Term::AdminCenter => text_id("versions-name-admin-center"),
        Term::Noncompliant => text_id("versions-name-noncompliant"),
    }
}

const fn feature_text(feature: Feature) -> &'static str {
    use Feature as F;
    match feature {
        F::TenantAttach => text_id("versions-tenant-attach"),
        F::UploadInUsGovernmentCloud => text_id("versions-upload-in-us-government-cloud"),
        F::CoManagementInChinaCloud => text_id("versions-co-management-in-china-cloud"),
        F::ImportedApplication => text_id("versions-imported-application"),
        F::EndpointAnalytics => text_id("versions-endpoint-analytics"),
        F::DefaultSettings => text_id("versions-default-settings"),
        F::FastOffboarding => text_id("versions-fast-offboarding"),
        F::DefenderUpload => text_id("versions-defender-upload"),
        F::LastCheckInColumn => text_id("versions-last-check-in-column"),
        F::AddFilters => text_id("versions-add-filters"),
        F::ClientDetails => text_id("versions-client-details"),
        F::Collections => text_id("versions-collections"),
        F::ResourceExplorer => text_id("versions-resource-explorer"),
        F::InventoryHistory => text_id("versions-inventory-history"),
        F::Timeline => text_id("versions-timeline"),
        F::Cmpivot => text_id("versions-cmpivot"),
        F::Scripts => text_id("versions-scripts"),
        F::Applications => text_id("versions-applications"),
        F::SoftwareUpdates => text_id("versions-software-updates"),
        F::RecoveryKeys => text_id("versions-recovery-keys"),
        F::PreviewLabels => text_id("versions-preview-labels"),
        F::ApplicationUninstall => text_id("versions-application-uninstall"),
        F::EveryDeployedApplication => text_id("versions-every-deployed-application"),
        F::ApplicationGroups => text_id("versions-application-groups"),
        F::EitherUserDiscovery => text_id("versions-either-user-discovery"),
        F::IntuneRoles => text_id("versions-intune-roles"),
        F::EndpointConnectivityCheck => text_id("versions-endpoint-connectivity-check"),
        F::SecretKeyValidity => text_id("versions-secret-key-validity"),
        F::ManagementPointTokenValidation => text_id("versions-management-point-token-validation"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_shown_unless_everything_is_asked_for() {
        assert!(sections(Version::V2006, Version::V2006, false).is_empty());
        let all = sections(Version::V2006, Version::V2006, true);
        let lines: usize = all.iter().map(|section| section.lines.len()).sum();
        assert_eq!((lines, change_count(&all)), (Term::all().len() + Feature::all().len(), 0));
        let step: Vec<_> = sections(Version::V2103, Version::V2107, false)
            .into_iter()
            .flat_map(|section| section.lines)
            .map(|line| line.text_id)
            .collect();
        let expected = [
            "versions-name-node",
            "versions-name-configure",
            "versions-upload-in-us-government-cloud",
            "versions-recovery-keys",
        ];
        assert_eq!(step, expected);
    }

    #[test]
    fn a_way_back_shows_what_is_lost() {
        let lost = sections(Version::V2207, Version::V2111, false);
        let lines: Vec<_> = lost.iter().flat_map(|section| &section.lines).collect();
        assert!(lines.iter().any(|line| line.text_id == "versions-preview-labels"
            && line.change == Change::Feature { before: false, after: true }));
    }
}
