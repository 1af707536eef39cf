//! Activity of the client: processes and their modules, services, people, connections, files and the registry.

use super::client::{Client, Draw, long, text, time};
use super::software::installed;
use super::{Class, Columns, Parameters, class};
use crate::fleet::CLIENT_VERSION;
use crate::site::topology::SITE_CODE;
use crate::time::{DAY_MS, MINUTE_MS, SECOND_MS};
use cmpivot::Kind::{Bool, DateTime, Long, String as Text};
use cmpivot::Value;

pub(super) const CLASSES: &[Class] = &[
    class("Administrators", &[("ObjectClass", Text), ("Name", Text), ("PrincipalSource", Text)], |client, _| {
        let local = format!(r"{}\Administrator", client.device.name);
        let mut rows = vec![
            vec![text("User"), text(local), text("Local")],
            vec![text("Group"), text(r"CONTOSO\Domain Admins"), text("ActiveDirectory")],
        ];
        // On some workstations the user is one of them, which administrators look for.
        if !client.device.is_server && client.draw(Draw::Usage, 9_100, 6) == 0 {
            rows.extend(client.user_name().map(|user| vec![text("User"), text(user), text("ActiveDirectory")]));
        }
        rows
    }),
    class("User", &[("UserName", Text), ("LogonType", Long), ("LogonTime", DateTime)], |client, _| {
        let logged_on =
            client.last_boot().plus(4 * MINUTE_MS + client.draw(Draw::Usage, 9_101, 600) as i64 * SECOND_MS);
        client.user_name().into_iter().map(|user| vec![text(user), long(2), time(logged_on)]).collect()
    }),
    class(
        "Process",
        &[
            ("Name", Text),
            ("ProcessId", Long),
            ("ParentProcessId", Long),
            ("CreationDate", DateTime),
            ("WorkingSetSize", Long),
            ("HandleCount", Long),
            ("ExecutablePath", Text),
        ],
        |client, _| processes(client).into_iter().map(|process| process.row(client)).collect(),
    ),
    Class {
        name: "ProcessModule",
        parameters: Parameters::Text("process"),
        columns: &[("ProcessName", Text), ("ModuleName", Text), ("FileName", Text), ("Size", Long)],
        rows: |client, arguments| {
            let [Value::String(wanted)] = arguments else { return Vec::new() };
            let wanted = wanted.to_ascii_lowercase();
            let wanted = wanted.strip_suffix(".exe").unwrap_or(&wanted).to_owned();
            let named = processes(client).into_iter().filter(|process| process.stem().eq_ignore_ascii_case(&wanted));
            named
                .flat_map(|process| {
                    let own = [(process.name.clone(), process.path.clone())];
                    let modules =
                        ["ntdll.dll", "KERNEL32.DLL", "KERNELBASE.dll", "USER32.dll", "ucrtbase.dll", "RPCRT4.dll"];
                    let system = modules.map(|module| (module.to_owned(), format!(r"C:\Windows\System32\{module}")));
                    let stem = process.stem().to_owned();
                    own.into_iter().chain(system).zip(0..).map(move |((module, path), index)| {
                        vec![text(stem.clone()), text(module), text(path), long(300 + (index * 7_919) % 1_900)]
                    })
                })
                .collect()
        },
    },
    class("Service", SERVICE, services),
    class("Services", SERVICE, services),
    class(
        "Connection",
        &[
            ("ProcessName", Text),
            ("LocalAddress", Text),
            ("LocalPort", Long),
            ("RemoteAddress", Text),
            ("RemotePort", Long),
            ("State", Text),
        ],
        |client, _| {
            [
                ("CcmExec", 10_123, "10.1.0.21"),
                ("lsass", 389, "10.1.0.10"),
                ("svchost", 443, "40.90.23.153"),
                ("outlook", 443, "52.97.146.2"),
                ("System", 445, "10.1.0.30"),
            ]
            .into_iter()
            .zip(0..)
            .filter(|((process, _, _), _)| !(client.device.is_server && *process == "outlook"))
            .map(|((process, port, remote), index)| {
                let local = 49_664 + client.draw(Draw::Network, 10 + index, 16_000);
                vec![text(process), text(client.address()), long(local), text(remote), long(port), text("Established")]
            })
            .collect()
        },
    ),
    class("FileShare", SHARE, shares),
    class("Shares", SHARE, shares),
    Class {
        name: "File",
        parameters: Parameters::Text("path"),
        columns: &[
            ("FileName", Text),
            ("Size", Long),
            ("Version", Text),
            ("LastWriteTime", DateTime),
            ("MD5Hash", Text),
            ("SHA256Hash", Text),
        ],
        rows: |client, arguments| {
            let [Value::String(pattern)] = arguments else { return Vec::new() };
            let pattern = expand(pattern);
            files(client)
                .into_iter()
                .zip(0..)
                .filter(|((path, _), _)| matches_wildcard(&path.to_ascii_lowercase(), &pattern))
                .map(|((path, version), index)| {
                    let hash = |parts: u64| -> String {
                        (0..parts)
                            .map(|part| format!("{:08X}", client.draw(Draw::Hash, index * 100 + part, 1 << 32)))
                            .collect()
                    };
                    let size = 9_000 + client.draw(Draw::Hash, 1_000_000 + index, 4_000_000);
                    let written =
                        client.installed().plus(client.draw(Draw::Hash, 2_000_000 + index, 200) as i64 * DAY_MS);
                    vec![text(path), long(size), text(version), time(written), text(hash(4)), text(hash(8))]
                })
                .collect()
        },
    },
    Class {
        name: "Registry",
        parameters: Parameters::Text("key"),
        columns: &[("Key", Text), ("Property", Text), ("Value", Text)],
        rows: |client, arguments| {
            let [Value::String(pattern)] = arguments else { return Vec::new() };
            let pattern = pattern.to_ascii_lowercase().replace('/', r"\");
            registry(client)
                .into_iter()
                .filter(|(key, _, _)| matches_wildcard(&key.to_ascii_lowercase(), &pattern))
                .map(|(key, property, value)| vec![text(key), text(property), text(value)])
                .collect()
        },
    },
    class("NetworkLoginProfile", &[("Name", Text), ("LastLogon", DateTime), ("HasPassword", Bool)], |client, _| {
        let last = client.last_boot().plus(4 * MINUTE_MS);
        client.user_name().into_iter().map(|user| vec![text(user), time(last), Value::Bool(true)]).collect()
    }),
];

/// Of `Service` and `Services`, which are two names of one entity.
const SERVICE: Columns = &[
    ("Name", Text),
    ("DisplayName", Text),
    ("StartMode", Text),
    ("State", Text),
    ("StartName", Text),
    ("PathName", Text),
];

/// Of `FileShare` and `Shares`, two names of another.
const SHARE: Columns = &[("Name", Text), ("Path", Text), ("Description", Text)];

struct Process {
    name: String,
    path: String,
    id: u64,
    parent: u64,
}

impl Process {
    fn stem(&self) -> &str {
        self.name.strip_suffix(".exe").unwrap_or(&self.name)
    }

    fn row(self, client: &Client<'_>) -> Vec<Value> {
        let started = client.last_boot().plus(SECOND_MS * (5 + self.id as i64 / 4));
        let moment = u64::from(client.now.minutes()) % 10_000;
        let bytes = (2 + client.draw(Draw::Process, self.id / 4 * 10_000 + moment, 180)) << 20;
        let handles = 120 + client.draw(Draw::Process, self.id, 2_000);
        let path = if self.path.is_empty() { Value::Null } else { text(self.path) };
        vec![text(self.name), long(self.id), long(self.parent), time(started), long(bytes), long(handles), path]
    }
}

/// Processes since the last start: their numbers are those of that start.
fn processes(client: &Client<'_>) -> Vec<Process> {
    let system = |name: &str| (name.to_owned(), format!(r"C:\Windows\System32\{name}"));
    let mut all = vec![("System".to_owned(), String::new()), ("Registry".to_owned(), String::new())];
    for name in
        ["smss.exe", "csrss.exe", "wininit.exe", "services.exe", "lsass.exe", "winlogon.exe", "dwm.exe", "spoolsv.exe"]
    {
        all.push(system(name));
    }
    all.extend((0..12).map(|_| system("svchost.exe")));
    all.push(("CcmExec.exe".to_owned(), r"C:\Windows\CCM\CcmExec.exe".to_owned()));
    all.push(("MsMpEng.exe".to_owned(), r"C:\ProgramData\Microsoft\Windows Defender\Platform\MsMpEng.exe".to_owned()));
    if client.user_name().is_some() {
        all.push(("explorer.exe".to_owned(), r"C:\Windows\explorer.exe".to_owned()));
        for (index, product) in installed(client) {
            if !product.executable.is_empty() && client.draw(Draw::Process, 5_000_000 + index, 2) == 0 {
                all.push((product.executable.to_owned(), format!(r"{}\{}", product.folder, product.executable)));
            }
        }
    }
    if client.draw(Draw::Process, 6_000_000 + client.now.0.div_euclid(DAY_MS) as u64, 3) == 0 {
        all.push((
            "powershell.exe".to_owned(),
            r"C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe".to_owned(),
        ));
    }
    let boot = u64::from(client.last_boot().minutes());
    let mut id = 0;
    let mut processes = Vec::with_capacity(all.len());
    for (index, (name, path)) in (0_u64..).zip(all) {
        id += 4 + 4 * client.draw(
            Draw::Process,
            7_000_000 + boot % 100_000 * 100 + index,
            if index < 2 { 1 } else { 90 },
        );
        let parent = if index < 2 { 0 } else { 4 };
        processes.push(Process { name, path, id, parent });
    }
    processes
}

fn services(client: &Client<'_>, _: &[Value]) -> Vec<Vec<Value>> {
    const HOST: &str = r"C:\Windows\system32\svchost.exe -k netsvcs -p";
    let services: [(&str, &str, &str, &str); 22] = [
        ("BITS", "Background Intelligent Transfer Service", "Manual", HOST),
        ("CcmExec", "SMS Agent Host", "Auto", r"C:\Windows\CCM\CcmExec.exe"),
        ("CmRcService", "Configuration Manager Remote Control", "Auto", r"C:\Windows\CCM\RemCtrl\CmRcService.exe"),
        ("CryptSvc", "Cryptographic Services", "Auto", HOST),
        ("Dhcp", "DHCP Client", "Auto", HOST),
        ("DiagTrack", "Connected User Experiences and Telemetry", "Auto", HOST),
        ("Dnscache", "DNS Client", "Auto", HOST),
        ("EventLog", "Windows Event Log", "Auto", HOST),
        ("LanmanServer", "Server", "Auto", HOST),
        ("LanmanWorkstation", "Workstation", "Auto", HOST),
        ("MpsSvc", "Windows Defender Firewall", "Auto", HOST),
        ("Netlogon", "Netlogon", "Auto", r"C:\Windows\system32\lsass.exe"),
        ("RemoteRegistry", "Remote Registry", "Disabled", HOST),
        ("Schedule", "Task Scheduler", "Auto", HOST),
        ("smstsmgr", "ConfigMgr Task Sequence Agent", "Manual", r"C:\Windows\CCM\TSManager.exe /service"),
        ("Spooler", "Print Spooler", "Auto", r"C:\Windows\System32\spoolsv.exe"),
        ("TermService", "Remote Desktop Services", "Manual", HOST),
        ("TrustedInstaller", "Windows Modules Installer", "Manual", r"C:\Windows\servicing\TrustedInstaller.exe"),
        ("W32Time", "Windows Time", "Auto", HOST),
        (
            "WinDefend",
            "Windows Defender Antivirus Service",
            "Auto",
            r"C:\ProgramData\Microsoft\Windows Defender\Platform\MsMpEng.exe",
        ),
        ("Winmgmt", "Windows Management Instrumentation", "Auto", HOST),
        ("wuauserv", "Windows Update", "Manual", HOST),
    ];
    services
        .into_iter()
        .zip(0..)
        .map(|((name, display_name, mode, path), index)| {
            let drawn = client.draw(Draw::Service, index, 30);
            let is_running = match mode {
                "Disabled" => false,
                "Manual" => drawn < 12,
                // Few that should run do not; the client itself answers, so it runs.
                _ => drawn > 0 || name == "CcmExec",
            };
            let state = if is_running { "Running" } else { "Stopped" };
            vec![text(name), text(display_name), text(mode), text(state), text("LocalSystem"), text(path)]
        })
        .collect()
}

fn shares(client: &Client<'_>, _: &[Value]) -> Vec<Vec<Value>> {
    let mut shares =
        vec![("ADMIN$", r"C:\Windows", "Remote Admin"), ("C$", r"C:\", "Default share"), ("IPC$", "", "Remote IPC")];
    if client.device.is_server {
        shares.push(("Data", r"E:\Data", "Department data"));
    }
    shares.into_iter().map(|(name, path, description)| vec![text(name), text(path), text(description)]).collect()
}

/// Paths with versions.
fn files(client: &Client<'_>) -> Vec<(String, String)> {
    let windows = format!("{}.1", client.version());
    let mut files: Vec<(String, String)> = [
        r"C:\Windows\explorer.exe",
        r"C:\Windows\notepad.exe",
        r"C:\Windows\regedit.exe",
        r"C:\Windows\system32\calc.exe",
        r"C:\Windows\system32\cmd.exe",
        r"C:\Windows\system32\drivers\etc\hosts",
        r"C:\Windows\system32\mmc.exe",
        r"C:\Windows\system32\notepad.exe",
        r"C:\Windows\system32\spoolsv.exe",
        r"C:\Windows\system32\svchost.exe",
        r"C:\Windows\system32\taskmgr.exe",
        r"C:\Windows\system32\WindowsPowerShell\v1.0\powershell.exe",
    ]
    .into_iter()
    .map(|path| (path.to_owned(), windows.clone()))
    .collect();
    files.push((r"C:\Windows\CCM\CcmExec.exe".to_owned(), CLIENT_VERSION.to_owned()));
    for (_, product) in installed(client) {
        if !product.executable.is_empty() {
            files.push((format!(r"{}\{}", product.folder, product.executable), product.version.to_owned()));
        }
    }
    files
}

/// Keys, properties and values.
fn registry(client: &Client<'_>) -> Vec<(String, String, String)> {
    let entry = |key: &str, property: &str, value: String| (key.to_owned(), property.to_owned(), value);
    let windows = r"hklm:\SOFTWARE\Microsoft\Windows NT\CurrentVersion";
    let mut entries = vec![
        entry(r"hklm:\SOFTWARE\Microsoft\SMS\Client", "Configuration", "CcmSetup".to_owned()),
        entry(r"hklm:\SOFTWARE\Microsoft\SMS\Mobile Client", "AssignedSiteCode", SITE_CODE.to_owned()),
        entry(r"hklm:\SOFTWARE\Microsoft\SMS\Mobile Client", "ProductVersion", CLIENT_VERSION.to_owned()),
        entry(r"hklm:\SOFTWARE\Microsoft\SMS\Mobile Client", "SmsClientVersion", CLIENT_VERSION.to_owned()),
        entry(windows, "ProductName", client.caption().trim_start_matches("Microsoft ").to_owned()),
        entry(windows, "CurrentBuild", client.version().rsplit('.').next().unwrap_or_default().to_owned()),
        entry(windows, "UBR", client.device.build.rsplit('.').next().unwrap_or_default().to_owned()),
    ];
    for (_, product) in installed(client) {
        let key = format!(r"hklm:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\{}", product.name);
        entries.push((key.clone(), "DisplayVersion".to_owned(), product.version.to_owned()));
        entries.push((key, "Publisher".to_owned(), product.publisher.to_owned()));
    }
    entries
}

/// A path pattern in lower case with Windows' own folders filled in.
fn expand(pattern: &str) -> String {
    let pattern = pattern.to_ascii_lowercase().replace('/', r"\");
    pattern
        .replace("%windir%", r"c:\windows")
        .replace("%systemroot%", r"c:\windows")
        .replace("%programfiles%", r"c:\program files")
        .replace("%programfiles(x86)%", r"c:\program files (x86)")
}

/// Whether a text is what a pattern says: `*` stands for any characters but the backslash, `?` for one of them. Both in lower
/// case. Goes back to the last `*` only: the work is at most the product of the lengths.
pub(super) fn matches_wildcard(text: &str, pattern: &str) -> bool {
    let (text, pattern) = (text.as_bytes(), pattern.as_bytes());
    let (mut at, mut in_pattern) = (0, 0);
    let mut back: Option<(usize, usize)> = None;
    while at < text.len() {
        match pattern.get(in_pattern) {
            Some(b'*') => {
                back = Some((in_pattern + 1, at));
                in_pattern += 1;
            }
            Some(byte) if *byte == text[at] || (*byte == b'?' && text[at] != b'\\') => {
                at += 1;
                in_pattern += 1;
            }
            _ => {
                let Some((after, from)) = back else { return false };
                if text[from] == b'\\' {
                    return false;
                }
                back = Some((after, from + 1));
                (in_pattern, at) = (after, from + 1);
            }
        }
    }
    pattern[in_pattern.min(pattern.len())..].iter().all(|byte| *byte == b'*')
}
