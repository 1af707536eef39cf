//! The scripts of the site, and what each writes on a client.

use crate::inventory::Inventory;
use crate::time::{DAY_MS, HOUR_MS};
use cmpivot::Value;

/// *Approval State* of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Approval {
    Approved,
    Waiting,
    Denied,
}

/// What a script writes.
pub(super) enum Output {
    /// Values of columns of an entity: a line for each instance, joined by a space.
    Columns(&'static str, &'static [&'static str]),
    /// The same words on every client.
    Text(&'static str),
    /// So many bytes of lines.
    Lines(usize),
}

/// A script.
pub(super) struct Script {
    pub(super) name: &'static str,
    pub(super) version: u32,
    /// Milliseconds from its last change to the beginning of the world.
    pub(super) changed_ms: i64,
    pub(super) approval: Approval,
    pub(super) has_parameters: bool,
    pub(super) output: Output,
    /// What it ends with: not zero where it fails.
    pub(super) exit_code: i32,
}

const fn script(name: &'static str, version: u32, changed_ms: i64, output: Output) -> Script {
    Script { name, version, changed_ms, approval: Approval::Approved, has_parameters: false, output, exit_code: 0 }
}

const DAYS: i64 = DAY_MS;

pub(super) const CATALOG: [Script; 13] = [
    script("Get OS Version", 1, 11 * DAYS + HOUR_MS, Output::Columns("OperatingSystem", &["Caption", "Version"])),
    script("Get Free Disk Space", 3, 40 * DAYS, Output::Columns("LogicalDisk", &["DeviceID", "FreeSpace"])),
    script(
        "Get Installed Software",
        2,
        96 * DAYS,
        Output::Columns("InstalledSoftware", &["ProductName", "ProductVersion"]),
    ),
    script("Get Last Boot Time", 1, 200 * DAYS, Output::Columns("OperatingSystem", &["LastBootUpTime"])),
    script("Get Running Services", 5, 12 * DAYS, Output::Columns("Service", &["Name", "State"])),
    script("Clear DNS Cache", 1, 64 * DAYS, Output::Text("Successfully flushed the DNS Resolver Cache.")),
    script("Restart Print Spooler", 2, 31 * DAYS, Output::Text("Service spooler restarted.")),
    script("Collect Event Log Extract", 1, 5 * DAYS, Output::Lines(100_000)),
    script("List All Files on C", 1, 3 * DAYS, Output::Lines(1_048_576)),
    Script {
        exit_code: 1,
        ..script("Check VPN Tunnel", 1, 8 * DAYS, Output::Text("The tunnel CONTOSO-VPN was not found."))
    },
    Script { has_parameters: true, ..script("Set Registry Value", 4, 20 * DAYS, Output::Text("")) },
    Script { approval: Approval::Waiting, ..script("Remove Old Profiles", 1, DAYS, Output::Text("")) },
    Script { approval: Approval::Denied, ..script("Disable Firewall", 1, 90 * DAYS, Output::Text("")) },
];

impl Script {
    /// Whether the admin center lists it: approved, and without parameters.
    pub(super) fn is_visible(&self) -> bool {
        self.approval == Approval::Approved && !self.has_parameters
    }

    /// What it writes on a client.
    pub(super) fn output_on(&self, inventory: &Inventory<'_>) -> String {
        match self.output {
            Output::Text(text) => text.to_owned(),
            Output::Lines(bytes) => lines(bytes),
            Output::Columns(entity, wanted) => {
                let Some((columns, instances)) = inventory.instances(entity) else { return String::new() };
                let index = |name: &&str| columns.iter().position(|(column, _)| column == name);
                let indices: Vec<usize> = wanted.iter().filter_map(index).collect();
                let line = |row: &Vec<Value>| {
                    let words: Vec<String> = indices.iter().filter_map(|index| row.get(*index)).map(words).collect();
                    words.join(" ")
                };
                instances.iter().map(line).collect::<Vec<_>>().join("\r\n")
            }
        }
    }
}

fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Long(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::DateTime(ms) => crate::time::SimTime(*ms).format("%Y-%m-%d %H:%M:%S"),
        Value::Null => String::new(),
        other => format!("{other:?}"),
    }
}

/// Numbered lines of together at least so many bytes.
fn lines(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 64);
    for number in 1_u32.. {
        if text.len() >= bytes {
            break;
        }
        if number > 1 {
            text.push_str("\r\n");
        }
        text.push_str(&format!(r"{number:06} C:\Windows\System32\DriverStore\FileRepository\item{number:06}.inf"));
    }
    text
}
