//! Updates beside those of Windows that the site deploys.

/// Which clients an update is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// All of them.
    Everywhere,
    /// Clients with a workstation's operating system.
    Workstations,
    /// Servers.
    Servers,
}

/// An update.
pub(super) struct Entry {
    pub(super) article: &'static str,
    pub(super) title: &'static str,
    pub(super) description: &'static str,
    pub(super) classification: &'static str,
    pub(super) product: &'static str,
    pub(super) scope: Scope,
}

const SECURITY: &str = "Security Updates";
const CRITICAL: &str = "Critical Updates";
const UPDATES: &str = "Updates";
const DEFINITIONS: &str = "Definition Updates";
const ROLLUPS: &str = "Update Rollups";

const OF_OFFICE: &str = "Solves issues of the application, some of them of security.";
const OF_FRAMEWORK: &str = "Solves issues of the framework. Applications are to be closed first.";
const OF_WINDOWS: &str = "Solves issues of Windows. A restart may be needed.";

const fn entry(
    article: &'static str,
    title: &'static str,
    description: &'static str,
    classification: &'static str,
    product: &'static str,
    scope: Scope,
) -> Entry {
    Entry { article, title, description, classification, product, scope }
}

pub(super) const CATALOG: [Entry; 29] = [
    entry(
        "4052623",
        "Update for Microsoft Defender Antivirus antimalware platform (KB4052623)",
        "Renews the platform of the antivirus.",
        DEFINITIONS,
        "Microsoft Defender Antivirus",
        Scope::Everywhere,
    ),
    entry(
        "890830",
        "Windows Malicious Software Removal Tool x64 (KB890830)",
        "Looks once for widespread malware, and removes it.",
        ROLLUPS,
        "Windows",
        Scope::Everywhere,
    ),
    entry(
        "4576478",
        "Cumulative Update for .NET Framework 3.5 and 4.8 (KB4576478)",
        OF_FRAMEWORK,
        SECURITY,
        ".NET Framework",
        Scope::Everywhere,
    ),
    entry(
        "4570723",
        "Cumulative Update for .NET Framework 4.8 (KB4570723)",
        OF_FRAMEWORK,
        UPDATES,
        ".NET Framework",
        Scope::Everywhere,
    ),
    entry(
        "4569751",
        "Cumulative Update for .NET Framework 3.5 (KB4569751)",
        OF_FRAMEWORK,
        SECURITY,
        ".NET Framework",
        Scope::Everywhere,
    ),
    entry(
        "4561669",
        "Servicing Stack Update for x64-based Systems (KB4561669)",
        "Renews what installs updates.",
        SECURITY,
        "Windows",
        Scope::Everywhere,
    ),
    entry(
        "4570332",
        "Servicing Stack Update for x64-based Systems (KB4570332)",
        "Renews what installs updates.",
        SECURITY,
        "Windows",
        Scope::Everywhere,
    ),
    entry(
        "4577586",
        "Update for Removal of Adobe Flash Player (KB4577586)",
        "Removes the player.",
        UPDATES,
        "Windows",
        Scope::Everywhere,
    ),
    entry(
        "4023057",
        "Update for reliability of Windows Update components (KB4023057)",
        OF_WINDOWS,
        CRITICAL,
        "Windows 10",
        Scope::Workstations,
    ),
    entry(
        "4558998",
        "Update for Windows Update Medic Service (KB4558998)",
        OF_WINDOWS,
        UPDATES,
        "Windows 10",
        Scope::Workstations,
    ),
    entry(
        "4484466",
        "Security Update for Microsoft Excel 2016 (KB4484466) 64-Bit Edition",
        OF_OFFICE,
        SECURITY,
        "Office 2016",
        Scope::Workstations,
    ),
    entry(
        "4484474",
        "Security Update for Microsoft Word 2016 (KB4484474) 64-Bit Edition",
        OF_OFFICE,
        SECURITY,
        "Office 2016",
        Scope::Workstations,
    ),
    entry(
        "4486671",
        "Security Update for Microsoft Outlook 2016 (KB4486671) 64-Bit Edition",
        OF_OFFICE,
        SECURITY,
        "Office 2016",
        Scope::Workstations,
    ),
    entry(
        "4484330",
        "Security Update for Microsoft Access 2016 (KB4484330) 64-Bit Edition",
        OF_OFFICE,
        SECURITY,
        "Office 2016",
        Scope::Workstations,
    ),
    entry(
        "4484334",
        "Update for Microsoft PowerPoint 2016 (KB4484334) 64-Bit Edition",
        OF_OFFICE,
        CRITICAL,
        "Office 2016",
        Scope::Workstations,
    ),
    entry(
        "4484212",
        "Update for Microsoft OneNote 2016 (KB4484212) 64-Bit Edition",
        OF_OFFICE,
        UPDATES,
        "Office 2016",
        Scope::Workstations,
    ),
    entry(
        "4011574",
        "Security Update for Microsoft Office 2016 (KB4011574) 64-Bit Edition",
        OF_OFFICE,
        SECURITY,
        "Office 2016",
        Scope::Workstations,
    ),
    entry(
        "3213551",
        "Security Update for Microsoft Visio 2016 (KB3213551) 64-Bit Edition",
        OF_OFFICE,
        SECURITY,
        "Office 2016",
        Scope::Workstations,
    ),
    entry(
        "4484269",
        "Update for Microsoft Project 2016 (KB4484269) 64-Bit Edition",
        OF_OFFICE,
        UPDATES,
        "Office 2016",
        Scope::Workstations,
    ),
    entry(
        "4486667",
        "Update for Skype for Business 2016 (KB4486667) 64-Bit Edition",
        OF_OFFICE,
        CRITICAL,
        "Office 2016",
        Scope::Workstations,
    ),
    entry(
        "4475580",
        "Security Update for Microsoft Publisher 2016 (KB4475580) 64-Bit Edition",
        OF_OFFICE,
        SECURITY,
        "Office 2016",
        Scope::Workstations,
    ),
    entry(
        "4532938",
        "Update for Microsoft Office 2016 Language Interface Pack (KB4532938)",
        OF_OFFICE,
        UPDATES,
        "Office 2016",
        Scope::Workstations,
    ),
    entry(
        "4583263",
        "Microsoft Edge-Stable Channel Version 85 Update for x64 based Editions (Build 85.0.564.63)",
        "Renews the browser.",
        SECURITY,
        "Microsoft Edge",
        Scope::Workstations,
    ),
    entry(
        "4578013",
        "Security Update for Windows Remote Access (KB4578013)",
        OF_WINDOWS,
        SECURITY,
        "Windows Server",
        Scope::Servers,
    ),
    entry(
        "4583458",
        "Security Update for SQL Server 2017 RTM GDR (KB4583458)",
        "Solves issues of security of the database server.",
        SECURITY,
        "SQL Server 2017",
        Scope::Servers,
    ),
    entry(
        "4577467",
        "SQL Server 2017 RTM Cumulative Update 22 (KB4577467)",
        "Solves issues of the database server.",
        UPDATES,
        "SQL Server 2017",
        Scope::Servers,
    ),
    entry(
        "4549949",
        "Update for Windows Server reliability (KB4549949)",
        OF_WINDOWS,
        UPDATES,
        "Windows Server",
        Scope::Servers,
    ),
    entry(
        "4565511",
        "Security Update for DNS Server (KB4565511)",
        "Solves an issue of security of the DNS server.",
        SECURITY,
        "Windows Server",
        Scope::Servers,
    ),
    entry(
        "4569509",
        "Update for Active Directory certificates (KB4569509)",
        OF_WINDOWS,
        CRITICAL,
        "Windows Server",
        Scope::Servers,
    ),
];
