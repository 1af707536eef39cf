//! Names of log files: on their machines, and in addresses.

use super::{ClientAgent, Component};
use crate::command::Row;
use crate::fleet::Fleet;
use crate::site::topology;
use strum::VariantArray as _;

const NOTIFICATION_AGENT_STEM: &str = "CcmNotificationAgent";
const SCRIPT_AGENT_STEM: &str = "Scripts";

/// A log file: who writes it, and whether it is the one that was renamed when it was full.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LogFileId {
    /// Who writes it.
    pub component: Component,
    /// `.lo_` instead of `.log`.
    pub renamed: bool,
}

impl LogFileId {
    /// The file that `component` writes now.
    pub fn current(component: Component) -> Self {
        Self { component, renamed: false }
    }

    /// File name on its machine, for example `BgbServer.log`.
    pub fn file_name(self) -> String {
        let stem = match self.component {
            Component::SyncUploadWorker => "CMGatewaySyncUploadWorker",
            Component::NotificationWorker => "CMGatewayNotificationWorker",
            Component::NotificationServer => "BgbServer",
            Component::NotificationAgent(_) => NOTIFICATION_AGENT_STEM,
            Component::EndpointCheckWorker => "EndpointConnectivityCheckWorker",
            Component::AdministrationService => "AdminService",
            Component::SmsProvider => "SMSProv",
            Component::ScriptAgent(_) => SCRIPT_AGENT_STEM,
            Component::StateSystem => "statesys",
            Component::ClientAgent(_, agent) => agent.into(),
        };
        format!("{stem}.{}", if self.renamed { "lo_" } else { "log" })
    }

    /// Stable id for addresses, for example `16777221-CcmNotificationAgent.log`.
    pub fn id(self) -> String {
        match self.component {
            Component::NotificationAgent(row) | Component::ScriptAgent(row) | Component::ClientAgent(row, _) => {
                format!("{}-{}", Fleet::resource_id(row), self.file_name())
            }
            _ => self.file_name(),
        }
    }

    /// The file of an id; `None` when no file can have it. That it exists is another question.
    pub fn parse(id: &str) -> Option<Self> {
        let (stem, extension) = id.rsplit_once('.')?;
        let renamed = match extension {
            "log" => false,
            "lo_" => true,
            _ => return None,
        };
        let component = match stem {
            "CMGatewaySyncUploadWorker" => Component::SyncUploadWorker,
            "CMGatewayNotificationWorker" => Component::NotificationWorker,
            "BgbServer" => Component::NotificationServer,
            "EndpointConnectivityCheckWorker" => Component::EndpointCheckWorker,
            "AdminService" => Component::AdministrationService,
            "SMSProv" => Component::SmsProvider,
            "statesys" => Component::StateSystem,
            _ => {
                let (number, agent) = stem.split_once('-')?;
                let row: Row = number.parse::<u32>().ok()?.checked_sub(Fleet::resource_id(0))?;
                match agent {
                    NOTIFICATION_AGENT_STEM => Component::NotificationAgent(row),
                    SCRIPT_AGENT_STEM => Component::ScriptAgent(row),
                    _ => {
                        let mut known = ClientAgent::VARIANTS.iter().copied();
                        Component::ClientAgent(row, known.find(|one| <&str>::from(*one) == agent)?)
                    }
                }
            }
        };
        let file = Self { component, renamed };
        // `+1` and `01` parse as numbers, but only one spelling is the id.
        (file.id() == id).then_some(file)
    }

    /// Fully qualified name of the machine that it lies on.
    pub fn machine(self, fleet: &Fleet) -> String {
        match self.component {
            Component::SyncUploadWorker | Component::NotificationWorker | Component::EndpointCheckWorker => {
                topology::SERVICE_CONNECTION_POINT.to_owned()
            }
            Component::AdministrationService | Component::SmsProvider | Component::StateSystem => {
                topology::SITE_SERVER.to_owned()
            }
            Component::NotificationServer => topology::MANAGEMENT_POINT.to_owned(),
            Component::NotificationAgent(row) | Component::ScriptAgent(row) | Component::ClientAgent(row, _) => {
                format!("{}.{}", fleet.device(row).name, topology::DOMAIN)
            }
        }
    }

    /// Folder on that machine.
    pub fn directory(self) -> &'static str {
        match self.component {
            Component::SyncUploadWorker
            | Component::NotificationWorker
            | Component::EndpointCheckWorker
            | Component::AdministrationService
            | Component::SmsProvider
            | Component::StateSystem => topology::SERVICE_CONNECTION_POINT_LOGS,
            Component::NotificationServer => topology::MANAGEMENT_POINT_LOGS,
            Component::NotificationAgent(_) | Component::ScriptAgent(_) | Component::ClientAgent(..) => {
                topology::CLIENT_LOGS
            }
        }
    }
}
