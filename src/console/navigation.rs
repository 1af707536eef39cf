//! The navigation pane: the workspaces of the console and the tree of each. What is not built is listed, and disabled.

use crate::paths;
use crate::ui::Icon;

/// A node of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TreeNode {
    /// Message id of its name.
    pub message_id: &'static str,
    /// Depth.
    pub level: usize,
    /// App path of its page; a node without one is not built.
    pub path: Option<&'static str>,
    /// Its icon.
    pub icon: Icon,
}

/// A workspace, in the order of the buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Workspace {
    /// *Assets and Compliance*.
    AssetsAndCompliance,
    /// *Software Library*.
    SoftwareLibrary,
    /// *Monitoring*.
    Monitoring,
    /// *Administration*.
    Administration,
}

const fn node(message_id: &'static str, level: usize, icon: Icon) -> TreeNode {
    TreeNode { message_id, level, path: None, icon }
}

const fn page(message_id: &'static str, level: usize, icon: Icon, path: &'static str) -> TreeNode {
    TreeNode { message_id, level, path: Some(path), icon }
}

const ADMINISTRATION: &[TreeNode] = &[
    node("console-node-overview", 0, Icon::Home),
    page("console-node-updates-and-servicing", 1, Icon::Sync, paths::UPDATES),
    node("console-node-hierarchy-configuration", 1, Icon::FolderOpen),
    node("console-node-cloud-services", 1, Icon::Cloud),
    node("console-node-azure-services", 2, Icon::World),
    page("console-node-co-management", 2, Icon::Devices, paths::CO_MANAGEMENT),
    node("console-node-cloud-management-gateway", 2, Icon::Connector),
    node("console-node-site-configuration", 1, Icon::Folder),
    node("console-node-client-settings", 1, Icon::Gear),
    node("console-node-security", 1, Icon::Shield),
    node("console-node-distribution-points", 1, Icon::Hardware),
];

const ASSETS_AND_COMPLIANCE: &[TreeNode] = &[
    node("console-node-overview", 0, Icon::Home),
    node("console-node-users", 1, Icon::Person),
    page("console-node-devices", 1, Icon::Device, paths::CONSOLE_DEVICES),
    node("console-node-user-collections", 1, Icon::Groups),
    page("console-node-device-collections", 1, Icon::Devices, paths::DEVICE_COLLECTIONS),
    node("console-node-asset-intelligence", 1, Icon::Report),
    node("console-node-compliance-settings", 1, Icon::Check),
    node("console-node-endpoint-protection", 1, Icon::Shield),
];

const MONITORING: &[TreeNode] = &[
    node("console-node-overview", 0, Icon::Home),
    node("console-node-alerts", 1, Icon::Warning),
    node("console-node-queries", 1, Icon::Search),
    node("console-node-reporting", 1, Icon::Report),
    node("console-node-site-hierarchy", 1, Icon::FolderOpen),
    node("console-node-system-status", 1, Icon::Info),
    node("console-node-deployments", 1, Icon::Apps),
    page("console-node-client-operations", 1, Icon::List, paths::CLIENT_OPERATIONS),
    node("console-node-client-status", 1, Icon::Device),
    page("console-node-co-management", 1, Icon::Devices, paths::CO_MANAGEMENT_DASHBOARD),
];

impl Workspace {
    /// All, in order.
    pub const ALL: [Workspace; 4] =
        [Workspace::AssetsAndCompliance, Workspace::SoftwareLibrary, Workspace::Monitoring, Workspace::Administration];

    /// Message id of its name.
    pub fn message_id(self) -> &'static str {
        match self {
            Workspace::AssetsAndCompliance => "console-workspace-assets-and-compliance",
            Workspace::SoftwareLibrary => "console-workspace-software-library",
            Workspace::Monitoring => "console-workspace-monitoring",
            Workspace::Administration => "console-workspace-administration",
        }
    }

    /// Its icon.
    pub fn icon(self) -> Icon {
        match self {
            Workspace::AssetsAndCompliance => Icon::Devices,
            Workspace::SoftwareLibrary => Icon::Apps,
            Workspace::Monitoring => Icon::Dashboard,
            Workspace::Administration => Icon::Gear,
        }
    }

    /// Its tree; a workspace that is not built has none.
    pub fn tree(self) -> &'static [TreeNode] {
        match self {
            Workspace::AssetsAndCompliance => ASSETS_AND_COMPLIANCE,
            Workspace::Administration => ADMINISTRATION,
            Workspace::Monitoring => MONITORING,
            Workspace::SoftwareLibrary => &[],
        }
    }

    /// Where its button leads: the first page that is built, and in *Administration* the node that tenant attach is about.
    pub fn path(self) -> Option<&'static str> {
        match self {
            Workspace::Administration => Some(paths::CO_MANAGEMENT),
            _ => self.tree().iter().find_map(|node| node.path),
        }
    }
}

/// Where a page stands: its workspace, and the message ids of the breadcrumb down to itself.
pub fn place(path: &str) -> Option<(Workspace, Vec<&'static str>)> {
    Workspace::ALL.into_iter().find_map(|workspace| {
        let tree = workspace.tree();
        let position = tree.iter().position(|node| node.path == Some(path))?;
        let mut names = vec![tree[position].message_id];
        let mut level = tree[position].level;
        for node in tree[..position].iter().rev() {
            if node.level < level {
                level = node.level;
                names.push(node.message_id);
            }
        }
        names.push(workspace.message_id());
        names.reverse();
        Some((workspace, names))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn co_management_stands_where_the_documents_say() {
        let (workspace, names) = place(paths::CO_MANAGEMENT).expect("it is built");
        assert_eq!(workspace, Workspace::Administration);
        assert_eq!(
            names,
            [
                "console-workspace-administration",
                "console-node-overview",
                "console-node-cloud-services",
                "console-node-co-management"
            ]
        );
    }

    #[test]
    fn a_workspace_without_a_page_leads_nowhere() {
        assert_eq!(Workspace::AssetsAndCompliance.path(), Some(paths::CONSOLE_DEVICES));
        assert_eq!(Workspace::SoftwareLibrary.path(), None);
        assert_eq!(place("/elsewhere"), None);
    }
}
