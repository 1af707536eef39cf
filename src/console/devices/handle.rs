//! What the parts of the device list share: the state in the URL, the rows that answer it, and the command under way.

use super::commands::LabCommand;
use super::query::DeviceListQuery;
use crate::api::Loaded;
use crate::console::text::Text;
use crate::list::url_state::ListAddress;
use crate::navigation::History;
use crate::ui::BannerKind;
use contract::admin_service::{AdminServiceList, ConsoleDevice};
use leptos::prelude::*;

/// A lab command for one device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabOrder {
    pub(super) resource_id: u32,
    pub(super) name: String,
    pub(super) command: LabCommand,
}

/// A page of the list.
pub type DevicePageRows = AdminServiceList<ConsoleDevice>;

/// The list's state, and how to change it. Copy it anywhere.
#[derive(Clone, Copy)]
pub struct DeviceListHandle {
    /// What the URL says.
    pub query: Memo<DeviceListQuery>,
    /// The rows that answer it.
    pub rows: Loaded<DevicePageRows>,
    /// The result of the last command.
    pub notice: RwSignal<Option<(BannerKind, Text)>>,
    /// The lab command that waits for an answer to its question.
    pub question: RwSignal<Option<LabOrder>>,
    pub(super) address: ListAddress<DeviceListQuery>,
}

impl DeviceListHandle {
    /// Shows another list, or another device of it.
    pub fn show(self, query: &DeviceListQuery, history: History) {
        self.address.show(query, history);
    }

    /// Selects a device.
    pub fn select(self, resource_id: u32) {
        let query = self.query.get_untracked();
        if query.selected != Some(resource_id) {
            self.show(&DeviceListQuery { selected: Some(resource_id), ..query }, History::Replace);
        }
    }

    /// A device of the rows shown. Reactive.
    pub fn device(self, resource_id: u32) -> Option<ConsoleDevice> {
        self.rows.with(|rows| rows.value.iter().find(|device| device.resource_id == resource_id).cloned()).flatten()
    }

    /// Opens another page of the app.
    pub fn leave_to(self, app_path: &str) {
        self.address.leave_to(app_path);
    }
}
