//! Which actions the admin center offers for an application ("Tenant attach: Install an application from the admin center"): by its state,
//! its deployment, the client, and the versions of site and client.

use crate::command::ApplicationAction;
use crate::product::Version;
use serde::{Deserialize, Serialize};

/// How an application stands on a client, in the order of the page's filter.
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
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "camelCase")]
pub enum Status {
    /// It may be installed, and never was.
    Available,
    /// It was asked for, and the client has not acknowledged it.
    InstallRequested,
    /// The client installs it.
    Installing,
    /// It is there.
    Installed,
    /// It is there once the computer has restarted.
    RestartPending,
    /// The last installation failed.
    Failed,
    /// It was removed.
    NotInstalled,
    /// The client does not meet its requirements.
    RequirementsNotMet,
    /// The client installs it by its deadline.
    Required,
}

/// What a deployment does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It offers the application.
    Available,
    /// It installs the application by its deadline.
    Required,
}

/// Whom a deployment is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Devices.
    Device,
    /// Users.
    User,
}

/// A deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deployment {
    /// What it does.
    pub purpose: Purpose,
    /// Whom it is for.
    pub target: Target,
    /// *An administrator must approve a request for this application on the device*.
    pub needs_approval: bool,
}

impl Deployment {
    /// Whether an installation waits for a client that is off line: *User, available*, and what needs an approval.
    pub fn queues(self) -> bool {
        let is_for_users = self.target == Target::User && self.purpose == Purpose::Available;
        is_for_users || self.needs_approval
    }
}

/// Why an action is not offered. The first that holds is told.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::Display, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "camelCase")]
pub enum Rule {
    /// Another action on the application is on its way.
    ActionPending,
    /// The site or the client is too old for the action.
    VersionTooOld,
    /// Only an application that needs an approval can be installed on a client of this version.
    ApprovalOnly,
    /// It is installed already.
    AlreadyInstalled,
    /// It is not installed.
    NotInstalled,
    /// The client does not meet its requirements.
    RequirementsNotMet,
    /// There is no installation to repeat.
    NothingToRepeat,
    /// A required deployment would install it again.
    RequiredDeployment,
    /// It has no program that uninstalls it.
    NoUninstallProgram,
    /// It has no program that repairs it.
    NoRepairProgram,
    /// The client is off line.
    ClientOffline,
}

impl Rule {
    /// As a sentence.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::ActionPending => "Another action on this application is on its way. Wait until it has ended.",
            Self::VersionTooOld => "The action needs a site and a client of version 2010 or later. Update them.",
            Self::ApprovalOnly => {
                "On a client older than version 2010 only applications whose installation needs an approval can be \
                 installed from here. Update the client."
            }
            Self::AlreadyInstalled => "The application is installed already.",
            Self::NotInstalled => "The application is not installed.",
            Self::RequirementsNotMet => "The device does not meet the requirements of the application.",
            Self::NothingToRepeat => "The application was not installed yet. Choose Install.",
            Self::RequiredDeployment => {
                "The application has a required deployment to the device, which would install it again."
            }
            Self::NoUninstallProgram => "The application has no uninstall command. Add one to its deployment type.",
            Self::NoRepairProgram => "The application has no repair command. Add one to its deployment type.",
            Self::ClientOffline => "The device is off line. The action needs a client that is on line.",
        }
    }
}

/// What the rules look at.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// Of the application on the client.
    pub status: Status,
    /// The deployment.
    pub deployment: Deployment,
    /// Whether its deployment type has an uninstall command.
    pub has_uninstall: bool,
    /// Whether its deployment type has a repair command.
    pub has_repair: bool,
    /// Whether an action on it is on its way.
    pub is_pending: bool,
    /// Whether the client is on line.
    pub is_online: bool,
    /// Version of the site.
    pub site: Version,
    /// Version of the client.
    pub client: Version,
}

impl Facts {
    /// Why `action` is not offered; nothing where it is.
    pub fn obstacle(&self, action: ApplicationAction) -> Option<Rule> {
        if self.is_pending {
            return Some(Rule::ActionPending);
        }
        self.version_obstacle(action).or_else(|| self.state_obstacle(action)).or_else(|| {
            let queues = action == ApplicationAction::Install && self.deployment.queues();
            (!self.is_online && !queues).then_some(Rule::ClientOffline)
        })
    }

    /// Site 2010 and an older client: *Install*, *Reinstall*. Client 2010: all five. Site 2103 and a client up to 2006: those two, and
    /// only where an approval is needed.
    fn version_obstacle(&self, action: ApplicationAction) -> Option<Rule> {
        let is_old = self.site < Version::V2010 || self.client < Version::V2010;
        if !is_old {
            return None;
        }
        if !matches!(action, ApplicationAction::Install | ApplicationAction::Reinstall) {
            return Some(Rule::VersionTooOld);
        }
        let only_approved = self.site >= Version::V2103 && !self.deployment.needs_approval;
        only_approved.then_some(Rule::ApprovalOnly)
    }

    fn state_obstacle(&self, action: ApplicationAction) -> Option<Rule> {
        let is_installed = matches!(self.status, Status::Installed | Status::RestartPending);
        match action {
            _ if self.status == Status::RequirementsNotMet && action != ApplicationAction::Reevaluate => {
                Some(Rule::RequirementsNotMet)
            }
            ApplicationAction::Install => is_installed.then_some(Rule::AlreadyInstalled),
            ApplicationAction::Reinstall => {
                let was_tried = is_installed || self.status == Status::Failed;
                (!was_tried).then_some(Rule::NothingToRepeat)
            }
            ApplicationAction::Reevaluate => None,
            ApplicationAction::Uninstall if !is_installed => Some(Rule::NotInstalled),
            ApplicationAction::Uninstall if self.deployment.purpose == Purpose::Required => {
                Some(Rule::RequiredDeployment)
            }
            ApplicationAction::Uninstall => (!self.has_uninstall).then_some(Rule::NoUninstallProgram),
            ApplicationAction::Repair if !is_installed => Some(Rule::NotInstalled),
            ApplicationAction::Repair => (!self.has_repair).then_some(Rule::NoRepairProgram),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray as _;

    const FACTS: Facts = Facts {
        status: Status::Installed,
        deployment: Deployment { purpose: Purpose::Available, target: Target::Device, needs_approval: false },
        has_uninstall: true,
        has_repair: true,
        is_pending: false,
        is_online: true,
        site: Version::V2103,
        client: Version::V2103,
    };

    /// What is offered.
    fn offered(facts: &Facts) -> Vec<&'static str> {
        let actions = ApplicationAction::VARIANTS.iter().copied();
        actions.filter(|action| facts.obstacle(*action).is_none()).map(<&str>::from).collect()
    }

    #[test]
    fn a_state_decides() {
        let of = |status| offered(&Facts { status, ..FACTS });
        assert_eq!(of(Status::Available), ["install", "reevaluate"]);
        assert_eq!(of(Status::Required), ["install", "reevaluate"]);
        assert_eq!(of(Status::NotInstalled), ["install", "reevaluate"]);
        assert_eq!(of(Status::Failed), ["install", "reinstall", "reevaluate"]);
        assert_eq!(of(Status::Installed), ["reinstall", "reevaluate", "uninstall", "repair"]);
        assert_eq!(of(Status::RequirementsNotMet), ["reevaluate"]);
    }

    #[test]
    fn programs_deployments_and_other_actions_decide() {
        let rule = |facts: Facts, action| facts.obstacle(action);
        let required = Deployment { purpose: Purpose::Required, ..FACTS.deployment };
        for (facts, action, expected) in [
            (Facts { has_uninstall: false, ..FACTS }, ApplicationAction::Uninstall, Rule::NoUninstallProgram),
            (Facts { has_repair: false, ..FACTS }, ApplicationAction::Repair, Rule::NoRepairProgram),
            (Facts { deployment: required, ..FACTS }, ApplicationAction::Uninstall, Rule::RequiredDeployment),
            (Facts { is_pending: true, ..FACTS }, ApplicationAction::Reevaluate, Rule::ActionPending),
            (Facts { is_online: false, ..FACTS }, ApplicationAction::Repair, Rule::ClientOffline),
        ] {
            assert_eq!(rule(facts, action), Some(expected));
        }
    }

    #[test]
    fn what_a_client_off_line_can_wait_for_depends_on_the_deployment() {
        let off_line = Facts { is_online: false, status: Status::Available, ..FACTS };
        let of = |target, purpose, needs_approval| {
            let deployment = Deployment { purpose, target, needs_approval };
            offered(&Facts { deployment, ..off_line }) == ["install"]
        };
        assert!(!of(Target::Device, Purpose::Available, false));
        assert!(!of(Target::Device, Purpose::Required, false));
        assert!(!of(Target::User, Purpose::Required, false));
        assert!(of(Target::Device, Purpose::Available, true));
        assert!(of(Target::User, Purpose::Available, false));
        assert!(of(Target::User, Purpose::Available, true));
    }

    #[test]
    fn versions_decide() {
        let of = |site, client, status, needs_approval| {
            let deployment = Deployment { needs_approval, ..FACTS.deployment };
            offered(&Facts { site, client, status, deployment, ..FACTS })
        };
        use Version::{V2006, V2010, V2103};
        assert_eq!(of(V2010, V2006, Status::Failed, false), ["install", "reinstall"]);
        assert_eq!(of(V2010, V2010, Status::Failed, false), ["install", "reinstall", "reevaluate"]);
        assert_eq!(of(V2103, V2006, Status::Failed, false), [""; 0]);
        assert_eq!(of(V2103, V2006, Status::Failed, true), ["install", "reinstall"]);
        assert_eq!(of(V2103, V2103, Status::Installed, false).len(), 4);
        assert_eq!(of(V2006, V2006, Status::Installed, false), ["reinstall"]);
    }
}
