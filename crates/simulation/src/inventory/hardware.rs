//! Parts of the machine: classes of hardware inventory under their names in CMPivot.

use super::client::{Client, Draw, long, mac, or_null, text, time};
use super::{Class, class};
use crate::fleet::DeviceKind;
use crate::time::{DAY_MS, SimTime};
use cmpivot::Kind::{Bool, DateTime, Long, String as Text};
use cmpivot::Value;

const GIGABYTE: i64 = 1 << 30;

pub(super) const CLASSES: &[Class] = &[
    class(
        "BaseBoard",
        &[("Manufacturer", Text), ("Product", Text), ("SerialNumber", Text), ("Version", Text)],
        |client, _| {
            let product = format!("0{:05X}", client.draw(Draw::Board, 0, 0xf_ffff));
            vec![vec![
                text(client.device.manufacturer),
                text(product),
                text(format!("/{}/", client.device.serial_number)),
                text("A00"),
            ]]
        },
    ),
    class(
        "Battery",
        &[("DeviceID", Text), ("Name", Text), ("EstimatedChargeRemaining", Long), ("Status", Text)],
        |client, _| {
            if !client.is_laptop() {
                return Vec::new();
            }
            let charge = 20 + client.draw(Draw::Board, client.now.minutes().into(), 81);
            vec![vec![text("1 Internal"), text("Internal battery"), long(charge), text("OK")]]
        },
    ),
    class(
        "Bios",
        &[("Manufacturer", Text), ("Name", Text), ("Version", Text), ("SerialNumber", Text), ("ReleaseDate", DateTime)],
        |client, _| {
            let version = format!("1.{}.{}", client.draw(Draw::Board, 1, 16), client.draw(Draw::Board, 2, 5));
            let released = SimTime((18_000 + client.draw(Draw::Board, 3, 480) as i64) * DAY_MS);
            let name = if client.is_virtual() { "Hyper-V UEFI Release v4.0".to_owned() } else { version.clone() };
            vec![vec![
                text(client.device.manufacturer),
                text(name),
                text(format!("{} - {version}", first_word(client.device.manufacturer))),
                text(client.device.serial_number.clone()),
                time(released),
            ]]
        },
    ),
    class(
        "ComputerSystem",
        &[
            ("Name", Text),
            ("Domain", Text),
            ("Manufacturer", Text),
            ("Model", Text),
            ("SystemType", Text),
            ("TotalPhysicalMemory", Long),
            ("NumberOfProcessors", Long),
            ("UserName", Text),
        ],
        |client, _| {
            vec![vec![
                text(client.device.name.clone()),
                text("contoso.com"),
                text(client.device.manufacturer),
                text(client.device.model),
                text("x64-based PC"),
                long(client.device.sizes.physical_memory_bytes),
                long(if client.device.kind == DeviceKind::Server { 2 } else { 1 }),
                or_null(client.user_name(), text),
            ]]
        },
    ),
    class(
        "ComputerSystemProduct",
        &[("Vendor", Text), ("Name", Text), ("IdentifyingNumber", Text), ("UUID", Text)],
        |client, _| {
            vec![vec![
                text(client.device.manufacturer),
                text(client.device.model),
                text(client.device.serial_number.clone()),
                text(client.guid(Draw::Board, 4).to_string().to_ascii_uppercase()),
            ]]
        },
    ),
    class(
        "Device",
        &[("Domain", Text), ("Manufacturer", Text), ("Model", Text), ("UserName", Text), ("LastBootUpTime", DateTime)],
        |client, _| {
            vec![vec![
                text("CONTOSO"),
                text(client.device.manufacturer),
                text(client.device.model),
                or_null(client.user_name(), text),
                time(client.last_boot()),
            ]]
        },
    ),
    class(
        "Disk",
        &[
            ("DeviceID", Text),
            ("Description", Text),
            ("FileSystem", Text),
            ("VolumeName", Text),
            ("Size", Long),
            ("FreeSpace", Long),
        ],
        |client, _| {
            let row = |disk: LogicalDisk| {
                let LogicalDisk { id, description, file_system, label, size, free } = disk;
                vec![text(id), text(description), or_null(file_system, text), or_null(label, text), size, free]
            };
            logical_disks(client).into_iter().map(row).collect()
        },
    ),
    class(
        "LogicalDisk",
        &[
            ("DeviceID", Text),
            ("Name", Text),
            ("Description", Text),
            ("FileSystem", Text),
            ("VolumeName", Text),
            ("DriveType", Long),
            ("Size", Long),
            ("FreeSpace", Long),
        ],
        |client, _| {
            let row = |disk: LogicalDisk| {
                let LogicalDisk { id, description, file_system, label, size, free } = disk;
                let drive_type = if file_system.is_some() { 3 } else { 5 };
                let (file_system, label) = (or_null(file_system, text), or_null(label, text));
                vec![text(id), text(id), text(description), file_system, label, long(drive_type), size, free]
            };
            logical_disks(client).into_iter().map(row).collect()
        },
    ),
    class(
        "Volume",
        &[("DriveLetter", Text), ("Label", Text), ("FileSystem", Text), ("Capacity", Long), ("FreeSpace", Long)],
        |client, _| {
            let row = |disk: LogicalDisk| {
                vec![text(disk.id), or_null(disk.label, text), or_null(disk.file_system, text), disk.size, disk.free]
            };
            logical_disks(client).into_iter().map(row).collect()
        },
    ),
    class(
        "PhysicalDisk",
        &[
            ("FriendlyName", Text),
            ("MediaType", Text),
            ("BusType", Text),
            ("Size", Long),
            ("HealthStatus", Text),
            ("SerialNumber", Text),
        ],
        |client, _| {
            let (name, media, bus) = match client.device.kind {
                DeviceKind::VirtualMachine => ("Msft Virtual Disk", "Unspecified", "SAS"),
                DeviceKind::Server => ("PERC H730P Mini", "HDD", "RAID"),
                _ => [
                    ("Samsung MZVLB512HBJQ", "SSD", "NVMe"),
                    ("KXG60ZNV512G KIOXIA", "SSD", "NVMe"),
                    ("ST1000LM049", "HDD", "SATA"),
                ][client.draw(Draw::Disk, 0, 3) as usize],
            };
            let serial = format!("{:016X}", client.draw(Draw::Disk, 1, u64::from(u32::MAX)) << 12);
            let size = long(client.device.sizes.total_storage_bytes);
            vec![vec![text(name), text(media), text(bus), size, text("Healthy"), text(serial)]]
        },
    ),
    class(
        "PhysicalMemory",
        &[("DeviceLocator", Text), ("Capacity", Long), ("Speed", Long), ("Manufacturer", Text)],
        |client, _| {
            let maker = ["Samsung", "SK Hynix", "Micron"][client.draw(Draw::Board, 5, 3) as usize];
            let half = client.device.sizes.physical_memory_bytes / 2;
            let row = |slot: &str| vec![text(slot), long(half), long(2_667), text(maker)];
            vec![row("DIMM A"), row("DIMM B")]
        },
    ),
    class("Memory", &[("TotalPhysicalMemory", Long), ("AvailableMemory", Long)], |client, _| {
        let kilobytes = client.device.sizes.physical_memory_bytes / 1_024;
        let free = kilobytes / 100 * (20 + client.draw(Draw::Process, client.now.minutes().into(), 50) as i64);
        vec![vec![long(kilobytes), long(free)]]
    }),
    class(
        "Motherboard",
        &[
            ("DeviceID", Text),
            ("Description", Text),
            ("PrimaryBusType", Text),
            ("SecondaryBusType", Text),
            ("Status", Text),
        ],
        |_, _| vec![vec![text("Motherboard"), text("Motherboard"), text("PCI"), text("ISA"), text("OK")]],
    ),
    class(
        "Processor",
        &[
            ("DeviceID", Text),
            ("Name", Text),
            ("Manufacturer", Text),
            ("NumberOfCores", Long),
            ("NumberOfLogicalProcessors", Long),
            ("MaxClockSpeed", Long),
        ],
        |client, _| {
            let (name, cores, speed) = match client.device.kind {
                DeviceKind::Server => ("Intel(R) Xeon(R) Silver 4214 CPU @ 2.20GHz", 12, 2_195),
                DeviceKind::VirtualMachine => ("Intel(R) Xeon(R) Gold 6248 CPU @ 2.50GHz", 2, 2_494),
                DeviceKind::Desktop => ("Intel(R) Core(TM) i5-9500 CPU @ 3.00GHz", 6, 3_000),
                DeviceKind::Laptop => [
                    ("Intel(R) Core(TM) i5-8365U CPU @ 1.60GHz", 4, 1_896),
                    ("Intel(R) Core(TM) i7-10510U CPU @ 1.80GHz", 4, 2_304),
                ][client.draw(Draw::Processor, 0, 2) as usize],
            };
            let sockets = if client.device.kind == DeviceKind::Server { 2 } else { 1 };
            let logical = if client.is_virtual() { cores } else { cores * 2 };
            let row = |socket: i64| {
                let id = text(format!("CPU{socket}"));
                vec![id, text(name), text("GenuineIntel"), long(cores), long(logical), long(speed)]
            };
            (0..sockets).map(row).collect()
        },
    ),
    class(
        "NetworkAdapter",
        &[("Name", Text), ("MACAddress", Text), ("AdapterType", Text), ("NetConnectionID", Text)],
        |client, _| {
            let row = |(name, digits, alias): (&str, String, &str)| {
                vec![text(name), text(mac(&digits)), text("Ethernet 802.3"), text(alias)]
            };
            adapters(client).into_iter().map(row).collect()
        },
    ),
    class(
        "NetworkAdapterConfiguration",
        &[("Description", Text), ("MACAddress", Text), ("IPAddress", Text), ("IPSubnet", Text), ("DHCPEnabled", Bool)],
        |client, _| {
            let row = |(index, (name, digits, _)): (usize, (&str, String, &str))| {
                let address = if index == 0 { text(client.address()) } else { Value::Null };
                let subnet = if index == 0 { text("255.255.255.0") } else { Value::Null };
                vec![text(name), text(mac(&digits)), address, subnet, Value::Bool(!client.device.is_server)]
            };
            adapters(client).into_iter().enumerate().map(row).collect()
        },
    ),
    class(
        "IPConfig",
        &[
            ("InterfaceAlias", Text),
            ("InterfaceDescription", Text),
            ("Status", Text),
            ("IPV4Address", Text),
            ("IPV4DefaultGateway", Text),
            ("DNSServerList", Text),
        ],
        |client, _| {
            let row = |(index, (name, _, alias)): (usize, (&str, String, &str))| {
                let (up, address, gateway) = match index {
                    0 => ("Up", text(client.address()), text(client.gateway())),
                    _ => ("Disconnected", Value::Null, Value::Null),
                };
                vec![text(alias), text(name), text(up), address, gateway, text("10.1.0.10; 10.1.0.11")]
            };
            adapters(client).into_iter().enumerate().map(row).collect()
        },
    ),
    class("SystemEnclosure", &[("Manufacturer", Text), ("SerialNumber", Text), ("ChassisTypes", Long)], |client, _| {
        let chassis = match client.device.kind {
            DeviceKind::Laptop => 10,
            DeviceKind::Server => 23,
            _ => 3,
        };
        vec![vec![text(client.device.manufacturer), text(client.device.serial_number.clone()), long(chassis)]]
    }),
    class("Firmware", &[("UEFI", Bool), ("SecureBoot", Bool)], |client, _| {
        let is_old = client.device.is_server && client.draw(Draw::Board, 6, 3) == 0;
        vec![vec![Value::Bool(!is_old), Value::Bool(!is_old)]]
    }),
    class(
        "TPM",
        &[
            ("ManufacturerVersion", Text),
            ("SpecVersion", Text),
            ("IsActivated_InitialValue", Bool),
            ("IsEnabled_InitialValue", Bool),
        ],
        |client, _| {
            if client.device.is_server {
                return Vec::new();
            }
            vec![vec![text("7.2.1.0"), text("2.0, 0, 1.38"), Value::Bool(true), Value::Bool(true)]]
        },
    ),
    class("TPMStatus", &[("IsReady", Bool), ("IsApplicable", Bool)], |client, _| {
        let has = !client.device.is_server;
        vec![vec![Value::Bool(has), Value::Bool(has)]]
    }),
    class("VideoController", &[("Name", Text), ("AdapterRAM", Long), ("DriverVersion", Text)], |client, _| {
        let (name, bytes) = match client.device.kind {
            DeviceKind::VirtualMachine => ("Microsoft Hyper-V Video", Value::Null),
            DeviceKind::Server => ("Matrox G200eW3", long(16 << 20)),
            _ => ("Intel(R) UHD Graphics 620", long(GIGABYTE)),
        };
        vec![vec![text(name), bytes, text("27.20.100.8681")]]
    }),
    class("SoundDevices", &[("Name", Text), ("Manufacturer", Text), ("Status", Text)], |client, _| {
        if client.device.is_server {
            return Vec::new();
        }
        vec![vec![text("Realtek High Definition Audio"), text("Realtek"), text("OK")]]
    }),
    class("Keyboard", &[("Description", Text), ("Layout", Text)], |_, _| {
        vec![vec![text("HID Keyboard Device"), text("0000041D")]]
    }),
    class("PointingDevice", &[("Description", Text), ("Status", Text)], |client, _| {
        let name = if client.is_laptop() { "HID-compliant touch pad" } else { "HID-compliant mouse" };
        vec![vec![text(name), text("OK")]]
    }),
];

struct LogicalDisk {
    id: &'static str,
    description: &'static str,
    file_system: Option<&'static str>,
    label: Option<&'static str>,
    size: Value,
    free: Value,
}

fn logical_disks(client: &Client<'_>) -> Vec<LogicalDisk> {
    let sizes = client.device.sizes;
    let fixed = |id, label, size: i64, free: i64| LogicalDisk {
        id,
        description: "Local Fixed Disk",
        file_system: Some("NTFS"),
        label: Some(label),
        size: long(size),
        free: long(free),
    };
    let mut disks = match client.device.is_server {
        true => vec![
            fixed("C:", "System", sizes.total_storage_bytes / 4, sizes.free_storage_bytes / 4),
            fixed("E:", "Data", sizes.total_storage_bytes / 4 * 3, sizes.free_storage_bytes / 4 * 3),
        ],
        false => vec![fixed("C:", "Windows", sizes.total_storage_bytes, sizes.free_storage_bytes)],
    };
    if client.is_virtual() || client.device.is_server {
        let (id, description) = ("D:", "CD-ROM Disc");
        disks.push(LogicalDisk {
            id,
            description,
            file_system: None,
            label: None,
            size: Value::Null,
            free: Value::Null,
        });
    }
    disks
}

/// Description, MAC address and alias of the network adapters, the connected one first.
fn adapters(client: &Client<'_>) -> Vec<(&'static str, String, &'static str)> {
    let wired = match client.device.kind {
        DeviceKind::VirtualMachine => "Microsoft Hyper-V Network Adapter",
        DeviceKind::Server => "Broadcom NetXtreme Gigabit Ethernet",
        _ => ["Intel(R) Ethernet Connection I219-LM", "Realtek PCIe GbE Family Controller"]
            [client.draw(Draw::Network, 0, 2) as usize],
    };
    let mut adapters = vec![(wired, client.device.ethernet_mac.clone(), "Ethernet")];
    if let Some(digits) = &client.device.wi_fi_mac {
        adapters.push(("Intel(R) Wi-Fi 6 AX200 160MHz", digits.clone(), "Wi-Fi"));
    }
    adapters
}

fn first_word(words: &str) -> String {
    words.split([' ', ',']).next().unwrap_or_default().to_ascii_uppercase()
}
