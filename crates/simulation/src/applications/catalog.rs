//! The applications that the site deploys to clients and their users.

use super::rules::{Deployment, Purpose, Target};

/// Which clients an application is for; on others its requirements are not met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Requirement {
    /// Every client.
    None,
    /// A workstation's operating system.
    Workstation,
    /// A server's.
    Server,
    /// A portable computer.
    Laptop,
}

/// An application with its deployment.
pub(super) struct Entry {
    pub(super) name: &'static str,
    pub(super) publisher: &'static str,
    /// Empty where none was entered.
    pub(super) version: &'static str,
    /// Empty where none were entered.
    pub(super) comments: &'static str,
    /// The product that it installs, by the name that the client's inventory has.
    pub(super) product: &'static str,
    /// The program of its deployment type.
    pub(super) command: &'static str,
    pub(super) deployment: Deployment,
    pub(super) has_uninstall: bool,
    pub(super) has_repair: bool,
    /// Its deployment type restarts the computer.
    pub(super) restarts: bool,
    pub(super) requirement: Requirement,
    /// Of a hundred clients that have no reason against it, so many have it deployed.
    pub(super) share: u64,
}

const AVAILABLE: Deployment = Deployment { purpose: Purpose::Available, target: Target::Device, needs_approval: false };
const APPROVAL: Deployment = Deployment { needs_approval: true, ..AVAILABLE };
const USER: Deployment = Deployment { target: Target::User, ..AVAILABLE };
const USER_APPROVAL: Deployment = Deployment { needs_approval: true, ..USER };
const REQUIRED: Deployment = Deployment { purpose: Purpose::Required, ..AVAILABLE };

const BLANK: Entry = Entry {
    name: "",
    publisher: "",
    version: "",
    comments: "",
    product: "",
    command: "",
    deployment: AVAILABLE,
    has_uninstall: true,
    has_repair: false,
    restarts: false,
    requirement: Requirement::Workstation,
    share: 80,
};

pub(super) const CATALOG: [Entry; 16] = [
    Entry {
        name: "Microsoft Edge",
        publisher: "Microsoft",
        version: "85",
        product: "Microsoft Edge",
        command: "msiexec /i MicrosoftEdgeEnterpriseX64.msi /q",
        deployment: REQUIRED,
        has_uninstall: false,
        requirement: Requirement::None,
        share: 100,
        ..BLANK
    },
    Entry {
        name: "Microsoft Teams",
        publisher: "Microsoft",
        comments: "For every user of the device",
        product: "Teams Machine-Wide Installer",
        command: "msiexec /i Teams_windows_x64.msi /q",
        deployment: USER,
        share: 90,
        ..BLANK
    },
    Entry {
        name: "7-Zip",
        publisher: "Igor Pavlov",
        version: "19.00",
        product: "7-Zip 19.00 (x64)",
        command: "msiexec /i 7z1900-x64.msi /q",
        requirement: Requirement::None,
        share: 100,
        ..BLANK
    },
    Entry {
        name: "Google Chrome",
        publisher: "Google LLC",
        version: "85",
        comments: "Asks for a reason",
        product: "Google Chrome",
        command: "msiexec /i googlechromestandaloneenterprise64.msi /q",
        deployment: APPROVAL,
        ..BLANK
    },
    Entry {
        name: "Mozilla Firefox",
        publisher: "Mozilla",
        version: "81.0",
        product: "Mozilla Firefox 81.0 (x64 en-US)",
        command: "\"Firefox Setup 81.0.exe\" /S",
        deployment: USER,
        ..BLANK
    },
    Entry {
        name: "Adobe Acrobat Reader DC",
        publisher: "Adobe",
        version: "20.012",
        product: "Adobe Acrobat Reader DC",
        command: "msiexec /i AcroRead.msi /q",
        deployment: REQUIRED,
        has_repair: true,
        share: 95,
        ..BLANK
    },
    Entry {
        name: "Notepad++",
        publisher: "Notepad++ Team",
        version: "7.8.9",
        product: "Notepad++ (64-bit x64)",
        command: "\"npp.7.8.9.Installer.x64.exe\" /S",
        deployment: APPROVAL,
        requirement: Requirement::None,
        ..BLANK
    },
    Entry {
        name: "VLC media player",
        publisher: "VideoLAN",
        version: "3.0.11",
        product: "VLC media player",
        command: "\"vlc-3.0.11-win64.exe\" /S",
        deployment: USER,
        share: 60,
        ..BLANK
    },
    Entry {
        name: "PuTTY",
        publisher: "Simon Tatham",
        version: "0.74",
        product: "PuTTY release 0.74 (64-bit)",
        command: "msiexec /i putty-64bit-0.74-installer.msi /q",
        requirement: Requirement::None,
        share: 40,
        ..BLANK
    },
    Entry {
        name: "Visual Studio Code",
        publisher: "Microsoft",
        version: "1.49.2",
        product: "Microsoft Visual Studio Code",
        command: "\"VSCodeSetup-x64-1.49.2.exe\" /VERYSILENT",
        deployment: USER_APPROVAL,
        share: 60,
        ..BLANK
    },
    Entry {
        name: "Contoso Ledger",
        publisher: "Contoso",
        version: "4.2.0",
        comments: "Finance",
        product: "Contoso Ledger",
        command: "msiexec /i ContosoLedger.msi /q",
        deployment: Deployment { target: Target::User, ..REQUIRED },
        has_repair: true,
        share: 70,
        ..BLANK
    },
    Entry {
        name: "Contoso Time Report",
        publisher: "Contoso",
        version: "2.7.1",
        product: "Contoso Time Report",
        command: "msiexec /i ContosoTimeReport.msi /q",
        has_repair: true,
        share: 90,
        ..BLANK
    },
    Entry {
        name: "Contoso VPN",
        publisher: "Contoso",
        version: "3.1",
        comments: "Network driver: the computer restarts",
        product: "Contoso VPN Client",
        command: "msiexec /i ContosoVpn.msi /q",
        has_repair: true,
        restarts: true,
        share: 90,
        ..BLANK
    },
    Entry {
        name: "Fabrikam Dock Firmware",
        publisher: "Fabrikam",
        version: "1.8",
        product: "Fabrikam Dock Firmware Utility",
        command: "DockFirmware.exe /quiet",
        has_uninstall: false,
        restarts: true,
        requirement: Requirement::Laptop,
        ..BLANK
    },
    Entry {
        name: "Litware Backup Agent",
        publisher: "Litware",
        version: "12.3",
        product: "Litware Backup Agent",
        command: "msiexec /i LitwareBackupAgent.msi /q",
        deployment: REQUIRED,
        has_repair: true,
        requirement: Requirement::Server,
        share: 100,
        ..BLANK
    },
    Entry {
        name: "Sysinternals Suite",
        publisher: "Microsoft",
        product: "Sysinternals Suite",
        command: "powershell -File Copy-Tools.ps1",
        requirement: Requirement::Server,
        share: 100,
        ..BLANK
    },
];
