//! *Resource explorer* of an attached device ("Tenant attach: Resource explorer in the admin center"): the hardware inventory that the
//! site has of the client, class by class, and that of earlier dates.
//!
//! The values are those of CMPivot's entities ([`crate::inventory`]), at the time of the inventory instead of now. Nothing is state.

mod names;

use crate::command::Row;
use crate::draw::{Purpose, below, draw};
use crate::fleet::Fleet;
use crate::inventory::Inventory;
use crate::log::Logs;
use crate::time::{DAY_MS, MINUTE_MS, SimTime};
use cmpivot::{Kind, Value};

/// *Hardware inventory schedule* of the default client settings.
const CYCLE_DAYS: u32 = 7;
/// *Delete Aged Inventory History* keeps so many days.
const KEPT_DAYS: i64 = 90;

/// Inventory classes by their names in the console, each with the entity that has its values.
const CLASSES: [(&str, &str); 38] = [
    ("Auto Start Software", "AutoStartSoftware"),
    ("Base Board", "BaseBoard"),
    ("Battery", "Battery"),
    ("BitLocker", "BitLocker"),
    ("Boot Configuration", "BootConfiguration"),
    ("Browser Usage", "BrowserUsage"),
    ("Computer System", "ComputerSystem"),
    ("Computer System Product", "ComputerSystemProduct"),
    ("Default Browser", "SMSDefaultBrowser"),
    ("Disk Drives", "PhysicalDisk"),
    ("Environment", "Environment"),
    ("Firmware", "Firmware"),
    ("Installed Applications (64)", "InstalledSoftware"),
    ("Installed Executable", "InstalledExecutable"),
    ("Keyboard", "Keyboard"),
    ("Logical Disk", "LogicalDisk"),
    ("Memory", "Memory"),
    ("Motherboard", "Motherboard"),
    ("Network Adapter", "NetworkAdapter"),
    ("Network Adapter Configuration", "NetworkAdapterConfiguration"),
    ("Network Login Profile", "NetworkLoginProfile"),
    ("Office 365 Configurations", "Office365ProPlusConfigurations"),
    ("Operating System", "OperatingSystem"),
    ("Optional Feature", "OptionalFeature"),
    ("Page File Setting", "PageFileSetting"),
    ("PC BIOS", "Bios"),
    ("Physical Memory", "PhysicalMemory"),
    ("Pointing Device", "PointingDevice"),
    ("Processor", "Processor"),
    ("Quick Fix Engineering", "QuickFixEngineering"),
    ("Recently Used Applications", "CCMRecentlyUsedApplications"),
    ("Services", "Services"),
    ("Sound Devices", "SoundDevices"),
    ("System Boot Data", "SystemBootData"),
    ("System Console User", "SystemConsoleUser"),
    ("System Enclosure", "SystemEnclosure"),
    ("TPM", "TPM"),
    ("Video Controller", "VideoController"),
];

/// What the site has of a client.
#[derive(Clone, Debug, PartialEq)]
pub struct HardwareInventory {
    /// When the client sent its inventories, as far back as the site keeps them; the newest first.
    pub sent: Vec<SimTime>,
    /// Which of them this is; none of a client that sent none.
    pub shown: Option<SimTime>,
    /// The classes that have instances in it, by name.
    pub classes: Vec<Class>,
}

/// A class of the inventory.
#[derive(Clone, Debug, PartialEq)]
pub struct Class {
    /// For example `Logical Disk`.
    pub name: &'static str,
    /// Names for people and types, for example `Device ID`.
    pub properties: Vec<(String, Kind)>,
    /// A value for each property.
    pub instances: Vec<Vec<Value>>,
}

impl HardwareInventory {
    /// The newest inventory of the client on a row that is not after `until`, or the oldest one that the site keeps.
    pub(crate) fn new(
        fleet: &Fleet,
        logs: &Logs,
        tenant: uuid::Uuid,
        row: Row,
        now: SimTime,
        until: Option<SimTime>,
    ) -> Self {
        let sent = if fleet.is_client(row) { sent(fleet.seed(), row, now) } else { Vec::new() };
        let wanted = until.unwrap_or(now);
        let shown = sent.iter().copied().find(|time| *time <= wanted).or(sent.last().copied());
        let classes = shown.map_or_else(Vec::new, |time| {
            let inventory = Inventory::new(fleet, logs, tenant, row, time);
            CLASSES.iter().filter_map(|(name, entity)| class(&inventory, name, entity)).collect()
        });
        Self { sent, shown, classes }
    }
}

/// A class; nothing without instances, as with the classes that the page lists.
fn class(inventory: &Inventory<'_>, name: &'static str, entity: &str) -> Option<Class> {
    let (columns, instances) = inventory.instances(entity)?;
    let properties = columns.iter().map(|(name, kind)| (names::spaced(name), *kind)).collect();
    (!instances.is_empty()).then_some(Class { name, properties, instances })
}

/// When a client sent its inventory: once a cycle, at its own time; the newest first.
fn sent(seed: u64, row: Row, now: SimTime) -> Vec<SimTime> {
    let cycle_ms = i64::from(CYCLE_DAYS) * DAY_MS;
    let minutes = u64::from(CYCLE_DAYS) * 24 * 60;
    let phase = below(draw(seed, Purpose::ResourceExplorer, u64::from(row), 0), minutes).cast_signed() * MINUTE_MS;
    let last = (now.0 - phase).div_euclid(cycle_ms) * cycle_ms + phase;
    (0..).map(|back| SimTime(last - back * cycle_ms)).take_while(|time| now.0 - time.0 <= KEPT_DAYS * DAY_MS).collect()
}

#[cfg(test)]
mod tests;
