//! Windows: its version, its start, its settings and its updates.

use super::client::{Client, Draw, long, or_null, text, time};
use super::incidents::{definition_update, definition_version};
use super::{Class, class};
use crate::time::{DAY_MS, HOUR_MS, MINUTE_MS};
use cmpivot::Kind::{Bool, DateTime, Long, String as Text};
use cmpivot::Value;

pub(super) const CLASSES: &[Class] = &[
    class(
        "OperatingSystem",
        &[
            ("Caption", Text),
            ("Version", Text),
            ("BuildNumber", Text),
            ("OSArchitecture", Text),
            ("ProductType", Long),
            ("InstallDate", DateTime),
            ("LastBootUpTime", DateTime),
            ("TotalVisibleMemorySize", Long),
        ],
        |client, _| {
            let version = client.version();
            let build = version.rsplit('.').next().unwrap_or_default().to_owned();
            vec![vec![
                text(client.caption()),
                text(version),
                text(build),
                text("64-bit"),
                long(product_type(client)),
                time(client.installed()),
                time(client.last_boot()),
                long(client.device.sizes.physical_memory_bytes / 1_024),
            ]]
        },
    ),
    class(
        "OS",
        &[
            ("Caption", Text),
            ("Version", Text),
            ("ProductType", Long),
            ("InstallDate", DateTime),
            ("LastBootUpTime", DateTime),
        ],
        |client, _| {
            vec![vec![
                text(client.caption()),
                text(client.version()),
                long(product_type(client)),
                time(client.installed()),
                time(client.last_boot()),
            ]]
        },
    ),
    class(
        "AadStatus",
        &[("DeviceId", Text), ("TenantId", Text), ("AzureAdJoined", Bool), ("DomainJoined", Bool)],
        |client, _| {
            let joined = client.device.directory_device_id;
            vec![vec![
                or_null(joined, |id| text(id.to_string())),
                or_null(joined, |_| text(client.tenant.to_string())),
                Value::Bool(joined.is_some()),
                Value::Bool(true),
            ]]
        },
    ),
    class(
        "BitLocker",
        &[("DriveLetter", Text), ("ProtectionStatus", Long), ("ConversionStatus", Long), ("EncryptionMethod", Long)],
        |client, _| {
            let on = i64::from(client.device.is_encrypted);
            vec![vec![text("C:"), long(on), long(on), long(on * 7)]]
        },
    ),
    class("BootConfiguration", &[("BootDirectory", Text), ("TempDirectory", Text)], |_, _| {
        vec![vec![text(r"C:\Windows"), text(r"C:\Windows\TEMP")]]
    }),
    class("Environment", &[("Name", Text), ("VariableValue", Text), ("UserName", Text)], |client, _| {
        [
            ("ComSpec", r"%SystemRoot%\system32\cmd.exe".to_owned()),
            ("NUMBER_OF_PROCESSORS", if client.device.is_server { "48" } else { "8" }.to_owned()),
            ("OS", "Windows_NT".to_owned()),
            ("Path", r"C:\Windows\system32;C:\Windows;C:\Windows\System32\Wbem".to_owned()),
            ("TEMP", r"%SystemRoot%\TEMP".to_owned()),
            ("windir", "%SystemRoot%".to_owned()),
        ]
        .into_iter()
        .map(|(name, value)| vec![text(name), text(value), text("<SYSTEM>")])
        .collect()
    }),
    class("TimeZone", &[("Description", Text), ("Bias", Long), ("StandardName", Text)], |_, _| {
        let description = "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna";
        vec![vec![text(description), long(60), text("W. Europe Standard Time")]]
    }),
    class("PageFileSetting", &[("Name", Text), ("InitialSize", Long), ("MaximumSize", Long)], |_, _| {
        vec![vec![text(r"C:\pagefile.sys"), long(0), long(0)]]
    }),
    class("OptionalFeature", &[("Name", Text), ("Caption", Text), ("InstallState", Long)], |client, _| {
        [
            ("MicrosoftWindowsPowerShellV2", "Windows PowerShell 2.0 Engine"),
            ("NetFx3", ".NET Framework 3.5 (includes .NET 2.0 and 3.0)"),
            ("NetFx4Extended-ASPNET45", "ASP.NET 4.8"),
            ("Printing-PrintToPDFServices-Features", "Microsoft Print to PDF"),
            ("SMB1Protocol", "SMB 1.0/CIFS File Sharing Support"),
            ("TelnetClient", "Telnet Client"),
        ]
        .into_iter()
        .zip(0..)
        .map(|((name, caption), index)| {
            let state = if client.draw(Draw::Install, 10 + index, 3) == 0 { 1 } else { 2 };
            vec![text(name), text(caption), long(state)]
        })
        .collect()
    }),
    class(
        "QuickFixEngineering",
        &[("HotFixID", Text), ("Description", Text), ("InstalledBy", Text), ("InstalledOn", DateTime)],
        |client, _| {
            let update = |(index, (id, description)): (u64, (&str, &str))| {
                let installed = client.installed().plus((20 + index as i64 * 31) * DAY_MS + 3 * HOUR_MS);
                vec![text(id), text(description), text(r"NT AUTHORITY\SYSTEM"), time(installed)]
            };
            let updates = [
                ("KB4561600", "Security Update"),
                ("KB4569745", "Update"),
                ("KB4570334", "Security Update"),
                ("KB4577266", "Security Update"),
                ("KB4571756", "Security Update"),
            ];
            let count = 2 + client.draw(Draw::Install, 2, 4) as usize;
            (0..).zip(updates).take(count).map(update).collect()
        },
    ),
    class(
        "SystemBootData",
        &[
            ("SystemStartTime", DateTime),
            ("BootDuration", Long),
            ("EventLogStart", Long),
            ("GPDuration", Long),
            ("UpdateDuration", Long),
        ],
        |client, _| {
            (0..10)
                .map(|back| {
                    let start = client.boot(back);
                    let index = u64::from(start.minutes());
                    let duration = 9_000 + client.draw(Draw::Boot, 1_000_000 + index, 45_000);
                    let updates =
                        if client.draw(Draw::Boot, 50_000_000 + index, 4) == 0 { 11_000 + duration / 4 } else { 0 };
                    vec![time(start), long(duration), long(duration / 20), long(duration / 40), long(updates)]
                })
                .collect()
        },
    ),
    class(
        "SMBConfig",
        &[
            ("EnableSMB1Protocol", Bool),
            ("EnableSMB2Protocol", Bool),
            ("RequireSecuritySignature", Bool),
            ("EncryptData", Bool),
        ],
        |client, _| {
            let has_first = client.draw(Draw::Network, 1, 12) == 0;
            vec![vec![
                Value::Bool(has_first),
                Value::Bool(true),
                Value::Bool(client.device.is_server),
                Value::Bool(false),
            ]]
        },
    ),
    class("WindowsUpdate", &[("UseWUServer", Bool), ("NoAutoUpdate", Bool), ("AUOptions", Long)], |_, _| {
        vec![vec![Value::Bool(true), Value::Bool(true), Value::Null]]
    }),
    class("WindowsUpdateAgentVersion", &[("Version", Text)], |client, _| {
        let revision = client.device.build.rsplit('.').next().unwrap_or_default();
        vec![vec![text(format!("10.0.{}.{revision}", client.version().rsplit('.').next().unwrap_or_default()))]]
    }),
    class(
        "EPStatus",
        &[
            ("AntivirusEnabled", Bool),
            ("RealTimeProtectionEnabled", Bool),
            ("AntivirusSignatureVersion", Text),
            ("AntivirusSignatureLastUpdated", DateTime),
            ("QuickScanEndTime", DateTime),
            ("FullScanEndTime", DateTime),
        ],
        |client, _| {
            let today = client.now.0.div_euclid(DAY_MS);
            let scanned = client.last_boot().plus(20 * MINUTE_MS + client.draw(Draw::Scan, 0, 5_400) as i64 * 1_000);
            let scanned = if scanned.0 > client.now.0 { client.boot(1).plus(30 * MINUTE_MS) } else { scanned };
            let full =
                if client.draw(Draw::Scan, 1, 3) == 0 { time(client.boot(2).plus(2 * HOUR_MS)) } else { Value::Null };
            let updated = definition_update(client, today);
            let on = client.draw(Draw::Scan, 3, 40) != 0;
            vec![vec![
                Value::Bool(on),
                Value::Bool(on),
                text(definition_version(today)),
                time(updated),
                time(scanned),
                full,
            ]]
        },
    ),
];

/// 1 workstation, 3 server.
fn product_type(client: &Client<'_>) -> i64 {
    if client.device.is_server { 3 } else { 1 }
}
