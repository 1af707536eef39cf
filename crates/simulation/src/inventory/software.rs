//! Software that is installed and used.

use super::client::{Client, Draw, long, text, time};
use super::{Class, class};
use crate::fleet::{CLIENT_VERSION, DeviceKind};
use crate::time::{DAY_MS, HOUR_MS, MINUTE_MS, SimTime};
use cmpivot::Kind::{Bool, DateTime, Long, String as Text};
use cmpivot::Value;

pub(super) const CLASSES: &[Class] = &[
    class(
        "InstalledSoftware",
        &[("ProductName", Text), ("ProductVersion", Text), ("Publisher", Text), ("InstallDate", DateTime)],
        |client, _| {
            let row = |(index, product): (u64, &Product)| {
                let days = client.draw(Draw::Install, 100 + index, 180) as i64;
                let installed = client.installed().plus(days * DAY_MS);
                vec![text(product.name), text(product.version), text(product.publisher), time(installed)]
            };
            installed(client).map(row).collect()
        },
    ),
    class(
        "InstalledExecutable",
        &[
            ("ExecutableName", Text),
            ("Product", Text),
            ("FileVersion", Text),
            ("Publisher", Text),
            ("InstalledFilePath", Text),
        ],
        |client, _| {
            let row = |(_, product): (u64, &Product)| {
                let Product { name, version, publisher, executable, folder } = *product;
                vec![text(executable), text(name), text(version), text(publisher), text(folder)]
            };
            installed(client).filter(|(_, product)| !product.executable.is_empty()).map(row).collect()
        },
    ),
    class("AutoStartSoftware", &[("Product", Text), ("Publisher", Text), ("StartupType", Text)], |client, _| {
        let mut rows =
            vec![vec![text("Windows Security notification icon"), text("Microsoft Corporation"), text("Registry")]];
        if !client.device.is_server {
            rows.push(vec![text("Microsoft OneDrive"), text("Microsoft Corporation"), text("Registry")]);
            rows.push(vec![text("Microsoft Teams"), text("Microsoft Corporation"), text("Registry")]);
        }
        rows
    }),
    class(
        "CCMRecentlyUsedApplications",
        &[
            ("CompanyName", Text),
            ("ExplorerFileName", Text),
            ("FileVersion", Text),
            ("FolderPath", Text),
            ("LastUsedTime", DateTime),
            ("LastUserName", Text),
            ("LaunchCount", Long),
            ("ProductName", Text),
            ("ProductVersion", Text),
        ],
        |client, _| {
            let Some(user) = client.user_name() else { return Vec::new() };
            let row = |(index, product): (u64, &Product)| {
                // Last used some time within the last days: the newest of those times that is not ahead.
                let every_ms = (1 + client.draw(Draw::Usage, index, 72) as i64) * HOUR_MS;
                let phase_ms = client.draw(Draw::Usage, 1_000 + index, 600) as i64 * MINUTE_MS;
                let times = (client.now.0 - phase_ms).div_euclid(every_ms);
                let used = SimTime(times * every_ms + phase_ms);
                let launches = 1 + client.draw(Draw::Usage, 2_000 + index, 400);
                vec![
                    text(product.publisher),
                    text(product.executable),
                    text(product.version),
                    text(product.folder),
                    time(used),
                    text(user.clone()),
                    long(launches),
                    text(product.name),
                    text(product.version),
                ]
            };
            installed(client).filter(|(_, product)| !product.executable.is_empty()).map(row).collect()
        },
    ),
    class(
        "Office365ProPlusConfigurations",
        &[
            ("Platform", Text),
            ("VersionToReport", Text),
            ("CDNBaseUrl", Text),
            ("ClientCulture", Text),
            ("UpdatesEnabled", Bool),
        ],
        |client, _| {
            if client.device.is_server {
                return Vec::new();
            }
            let version = ["16.0.12527.20988", "16.0.13127.20408"][client.draw(Draw::Software, 900, 2) as usize];
            let channel = "http://officecdn.microsoft.com/pr/7ffbc6bf-bc32-4f92-8982-f9dd17fd3114";
            vec![vec![text("x64"), text(version), text(channel), text("en-us"), Value::Bool(true)]]
        },
    ),
    class("SMSDefaultBrowser", &[("BrowserProgId", Text)], |client, _| {
        vec![vec![text(["MSEdgeHTM", "ChromeHTML", "IE.HTTP"][client.draw(Draw::Software, 901, 3) as usize])]]
    }),
    class("BrowserUsage", &[("BrowserName", Text), ("UsagePercentage", Long)], |client, _| {
        let edge = client.draw(Draw::Usage, 9_000, 101) as i64;
        vec![vec![text("msedge"), long(edge)], vec![text("iexplore"), long(100 - edge)]]
    }),
    class(
        "SoftwareUpdate",
        &[("ArticleID", Text), ("Title", Text), ("Status", Text), ("Deadline", DateTime)],
        |client, _| {
            let missing = client.draw(Draw::Software, 902, 3);
            let windows = client.caption();
            let row = |index: u64| {
                let article = ["4577266", "4580325", "4578968"][index as usize % 3];
                let deadline = client.now.plus((1 + index as i64) * 7 * DAY_MS);
                let title = format!("Cumulative update for {windows} (KB{article})");
                vec![text(article), text(title), text("Missing"), time(SimTime(deadline.0.div_euclid(DAY_MS) * DAY_MS))]
            };
            (0..missing).map(row).collect()
        },
    ),
    class("SMSAdvancedClientState", &[("ComponentName", Text), ("Version", Text), ("State", Text)], |client, _| {
        let version = client.device.client_version.unwrap_or(CLIENT_VERSION);
        [
            "CcmFramework",
            "CcmPolicyAgent",
            "CcmNotificationAgent",
            "CcmInventoryAgent",
            "CcmScriptAgent",
            "CcmSoftwareUpdates",
        ]
        .into_iter()
        .map(|component| vec![text(component), text(version), text("Enabled")])
        .collect()
    }),
    class(
        "SystemConsoleUser",
        &[("SystemConsoleUser", Text), ("LastConsoleUse", DateTime), ("NumberOfConsoleLogons", Long)],
        |client, _| {
            let logons = 3 + client.draw(Draw::Usage, 9_001, 200);
            let last = time(client.last_boot().plus(4 * MINUTE_MS));
            client.user_name().into_iter().map(|user| vec![text(user), last.clone(), long(logons)]).collect()
        },
    ),
];

pub(super) struct Product {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
    pub(super) publisher: &'static str,
    pub(super) executable: &'static str,
    pub(super) folder: &'static str,
}

const fn product(
    name: &'static str,
    version: &'static str,
    publisher: &'static str,
    executable: &'static str,
    folder: &'static str,
) -> Product {
    Product { name, version, publisher, executable, folder }
}

/// The first ones are on every client, the others on some.
const EVERYWHERE: usize = 3;
const OFFICE: &str = r"C:\Program Files\Microsoft Office\root\Office16";
const PRODUCTS: [Product; 18] = [
    product("Configuration Manager Client", CLIENT_VERSION, "Microsoft Corporation", "", ""),
    product(
        "Microsoft Edge",
        "85.0.564.63",
        "Microsoft Corporation",
        "msedge.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application",
    ),
    product("Microsoft Visual C++ 2015-2019 Redistributable (x64)", "14.27.29016.0", "Microsoft Corporation", "", ""),
    product("Microsoft 365 Apps for enterprise", "16.0.13127.20408", "Microsoft Corporation", "outlook.exe", OFFICE),
    product("Microsoft Excel", "16.0.13127.20408", "Microsoft Corporation", "excel.exe", OFFICE),
    product("Microsoft Word", "16.0.13127.20408", "Microsoft Corporation", "winword.exe", OFFICE),
    product(
        "Teams Machine-Wide Installer",
        "1.3.0.21759",
        "Microsoft Corporation",
        "teams.exe",
        r"C:\Program Files (x86)\Teams Installer",
    ),
    product(
        "Microsoft OneDrive",
        "20.143.0716.0003",
        "Microsoft Corporation",
        "onedrive.exe",
        r"C:\Program Files (x86)\Microsoft OneDrive",
    ),
    product("7-Zip 19.00 (x64)", "19.00", "Igor Pavlov", "7zFM.exe", r"C:\Program Files\7-Zip"),
    product(
        "Google Chrome",
        "85.0.4183.121",
        "Google LLC",
        "chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application",
    ),
    product("Mozilla Firefox 81.0 (x64 en-US)", "81.0", "Mozilla", "firefox.exe", r"C:\Program Files\Mozilla Firefox"),
    product(
        "Adobe Acrobat Reader DC",
        "20.012.20048",
        "Adobe Systems Incorporated",
        "AcroRd32.exe",
        r"C:\Program Files (x86)\Adobe\Acrobat Reader DC\Reader",
    ),
    product("Notepad++ (64-bit x64)", "7.8.9", "Notepad++ Team", "notepad++.exe", r"C:\Program Files\Notepad++"),
    product("VLC media player", "3.0.11", "VideoLAN", "vlc.exe", r"C:\Program Files\VideoLAN\VLC"),
    product("PuTTY release 0.74 (64-bit)", "0.74.0.0", "Simon Tatham", "putty.exe", r"C:\Program Files\PuTTY"),
    product(
        "Microsoft Visual Studio Code",
        "1.49.2",
        "Microsoft Corporation",
        "Code.exe",
        r"C:\Program Files\Microsoft VS Code",
    ),
    product("Contoso Ledger", "4.2.0", "Contoso", "ledger.exe", r"C:\Program Files\Contoso\Ledger"),
    product("Contoso Time Report", "2.7.1", "Contoso", "timereport.exe", r"C:\Program Files\Contoso\Time Report"),
];

/// Products that only some kinds of device have, with their chance there: workstations, laptops, servers.
const OF_KINDS: [(Product, [u64; 3]); 4] = [
    (product("Contoso VPN Client", "3.1", "Contoso", "", ""), [60, 90, 0]),
    (product("Fabrikam Dock Firmware Utility", "1.8", "Fabrikam", "", ""), [0, 60, 0]),
    (product("Litware Backup Agent", "12.3", "Litware", "", ""), [0, 0, 70]),
    (product("Sysinternals Suite", "", "Microsoft Corporation", "", ""), [0, 0, 40]),
];

/// The products of a client, with their places in the list: servers have few.
pub(super) fn installed<'c>(client: &'c Client<'_>) -> impl Iterator<Item = (u64, &'static Product)> + 'c {
    let chance_of = |[workstation, laptop, server]: [u64; 3]| match client.device.kind {
        _ if client.device.is_server => server,
        DeviceKind::Laptop => laptop,
        _ => workstation,
    };
    let common = PRODUCTS.iter().map(|product| (product, [70, 70, 15]));
    let all = common.chain(OF_KINDS.iter().map(|(product, chances)| (product, *chances)));
    (0..).zip(all).filter_map(move |(index, (product, chances))| {
        let is_drawn = (index as usize) < EVERYWHERE || client.draw(Draw::Software, index, 100) < chance_of(chances);
        let changed = client.products.iter().find(|(name, _)| *name == product.name).map(|(_, is_there)| *is_there);
        changed.unwrap_or(is_drawn).then_some((index, product))
    })
}
