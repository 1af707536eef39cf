//! Which words stand for a value of the wire: message ids of `locales/*/admin-center.ftl`, never the words themselves.

/// What a cell or a field shows. The view turns it into the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// Nothing is known: `---`.
    Missing,
    /// As the wire has it.
    Text(String),
    /// A message without arguments.
    Message(&'static str),
    /// A point in simulated time, RFC 3339.
    Time(String),
    /// A size in bytes.
    Bytes(i64),
}

impl Shown {
    /// Text, or [`Shown::Missing`] where there is none.
    pub fn text(value: Option<&str>) -> Self {
        match value {
            Some(text) if !text.trim().is_empty() => Self::Text(text.to_owned()),
            _ => Self::Missing,
        }
    }

    /// An id of the directory, or [`Shown::Missing`] where Graph writes zeros for none.
    pub fn directory_id(value: Option<&str>) -> Self {
        Self::text(value.filter(|id| id.bytes().any(|byte| !matches!(byte, b'0' | b'-'))))
    }

    /// A time, or [`Shown::Missing`] where Graph writes its "never" (`0001-01-01T00:00:00Z`).
    pub fn time(value: &str) -> Self {
        if value.is_empty() || value.starts_with("0001-") { Self::Missing } else { Self::Time(value.to_owned()) }
    }

    /// A size, or [`Shown::Missing`] where the device reported none.
    pub fn bytes(value: i64) -> Self {
        if value <= 0 { Self::Missing } else { Self::Bytes(value) }
    }

    /// *Yes* or *No*.
    pub fn flag(value: bool) -> Self {
        Self::Message(if value { "center-yes" } else { "center-no" })
    }
}

/// Values of `managementAgent` that the filter offers, as the grid orders them.
pub const MANAGEMENT_AGENTS: [&str; 3] = ["configurationManagerClient", "configurationManagerClientMdm", "mdm"];
/// Values of `managedDeviceOwnerType`.
pub const OWNER_TYPES: [&str; 3] = ["company", "personal", "unknown"];
/// Values of `complianceState` that the filter offers.
pub const COMPLIANCE_STATES: [&str; 5] = ["configManager", "compliant", "noncompliant", "inGracePeriod", "unknown"];
/// Values of `operatingSystem` that the filter offers; this world has Windows only, the others find nothing.
pub const OPERATING_SYSTEMS: [&str; 4] = ["Windows", "iOS", "macOS", "Android"];

/// Values of `joinType` that the filter offers.
pub const JOIN_TYPES: [&str; 4] = ["hybridAzureADJoined", "azureADJoined", "azureADRegistered", "unknown"];

fn message_or_text(message: Option<&'static str>, value: &str) -> Shown {
    match message {
        Some(id) => Shown::Message(id),
        None => Shown::text(Some(value)),
    }
}

/// *Managed by*, in the words of the grid since April 2020.
pub fn managed_by(agent: &str) -> Shown {
    message_or_text(managed_by_id(agent), agent)
}

fn managed_by_id(agent: &str) -> Option<&'static str> {
    Some(match agent {
        "configurationManagerClient" => "center-managed-by-configmgr",
        "configurationManagerClientMdm" => "center-managed-by-co-managed",
        "mdm" => "center-managed-by-intune",
        "msSense" => "center-managed-by-mde",
        _ => return None,
    })
}

/// *Managed by*, in the words of the export, which kept those of before April 2020.
pub fn managed_by_exported(agent: &str) -> Shown {
    let message = match agent {
        "configurationManagerClient" => Some("center-managed-by-configmgr"),
        "configurationManagerClientMdm" => Some("center-export-managed-by-co-managed"),
        "mdm" => Some("center-export-managed-by-mdm"),
        "msSense" => Some("center-managed-by-mde"),
        _ => None,
    };
    message_or_text(message, agent)
}

/// *Ownership*.
pub fn ownership(owner_type: &str) -> Shown {
    let message = match owner_type {
        "company" => Some("center-ownership-corporate"),
        "personal" => Some("center-ownership-personal"),
        "unknown" | "" => Some("center-ownership-unknown"),
        _ => None,
    };
    message_or_text(message, owner_type)
}

/// *Compliance*. A device of the site alone is evaluated there: *See ConfigMgr*.
pub fn compliance(state: &str) -> Shown {
    let message = match state {
        "configManager" => Some("center-compliance-see-configmgr"),
        "compliant" => Some("center-compliance-compliant"),
        "noncompliant" => Some("center-compliance-not-compliant"),
        "inGracePeriod" => Some("center-compliance-in-grace-period"),
        "conflict" => Some("center-compliance-conflict"),
        "error" => Some("center-compliance-error"),
        "unknown" | "" => Some("center-compliance-not-evaluated"),
        _ => None,
    };
    message_or_text(message, state)
}

/// `joinType`.
pub fn join_type(value: Option<&str>) -> Shown {
    let value = value.unwrap_or_default();
    let message = match value {
        "hybridAzureADJoined" => Some("center-join-hybrid"),
        "azureADJoined" => Some("center-join-azure-ad"),
        "azureADRegistered" => Some("center-join-registered"),
        "unknown" => Some("center-value-unknown"),
        _ => None,
    };
    message_or_text(message, value)
}

/// A value of `joinType` that the filter offers.
pub fn join_type_of(value: &str) -> Shown {
    join_type(Some(value))
}

/// `true` or `false`, as a filter writes it.
pub fn flag_of(value: &str) -> Shown {
    Shown::flag(value == "true")
}

/// `processorArchitecture`: names that people write the same way, but for *unknown*.
pub fn architecture(value: Option<&str>) -> Shown {
    if value == Some("unknown") { Shown::Message("center-value-unknown") } else { Shown::text(value) }
}

/// `chassisType`.
pub fn chassis(value: Option<&str>) -> Shown {
    let value = value.unwrap_or_default();
    let message = match value {
        "desktop" => Some("center-chassis-desktop"),
        "laptop" => Some("center-chassis-laptop"),
        "worksWorkstation" => Some("center-chassis-workstation"),
        "enterpriseServer" => Some("center-chassis-server"),
        "tablet" => Some("center-chassis-tablet"),
        "unknown" => Some("center-value-unknown"),
        _ => None,
    };
    message_or_text(message, value)
}

/// State of `configurationManagerClientHealthState`.
pub fn client_health(state: &str) -> Shown {
    let message = match state {
        "healthy" => Some("center-health-healthy"),
        "installed" => Some("center-health-installed"),
        "installFailed" => Some("center-health-install-failed"),
        "updateFailed" => Some("center-health-update-failed"),
        "communicationError" => Some("center-health-communication-error"),
        "unknown" => Some("center-value-unknown"),
        _ => None,
    };
    message_or_text(message, state)
}

/// *Connection status* of the connector (memdocs, *tenant status*).
pub fn connection_status(status: &str) -> Shown {
    let message = match status {
        "Healthy" => Some("center-connection-healthy"),
        "Warning" => Some("center-connection-warning"),
        "Unhealthy" => Some("center-connection-unhealthy"),
        "Not Enabled" => Some("center-connection-not-enabled"),
        "Unknown" => Some("center-value-unknown"),
        _ => None,
    };
    message_or_text(message, status)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grid_and_the_export_differ_for_co_managed_devices() {
        let agent = "configurationManagerClientMdm";
        assert_eq!(managed_by(agent), Shown::Message("center-managed-by-co-managed"));
        assert_eq!(managed_by_exported(agent), Shown::Message("center-export-managed-by-co-managed"));
        assert_eq!(managed_by("configurationManagerClient"), managed_by_exported("configurationManagerClient"));
    }

    #[test]
    fn a_value_that_is_not_known_is_shown_as_it_is_and_nothing_as_missing() {
        assert_eq!(
            managed_by("googleCloudDevicePolicyController"),
            Shown::Text("googleCloudDevicePolicyController".into())
        );
        assert_eq!(managed_by(""), Shown::Missing);
        assert_eq!(Shown::text(Some("  ")), Shown::Missing);
        assert_eq!(Shown::time("0001-01-01T00:00:00Z"), Shown::Missing);
        assert_eq!(Shown::bytes(0), Shown::Missing);
    }

    #[test]
    fn every_value_that_the_filter_offers_has_words() {
        for agent in MANAGEMENT_AGENTS {
            assert!(matches!(managed_by(agent), Shown::Message(_)), "{agent}");
        }
        for owner in OWNER_TYPES {
            assert!(matches!(ownership(owner), Shown::Message(_)), "{owner}");
        }
        for state in COMPLIANCE_STATES {
            assert!(matches!(compliance(state), Shown::Message(_)), "{state}");
        }
    }
}
