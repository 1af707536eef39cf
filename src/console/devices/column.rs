//! The columns of *Devices*, in the console's order.

/// A column of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Column {
    /// *Name*.
    #[default]
    Name,
    /// *Client*: Yes or No. Only Yes is uploaded.
    Client,
    /// *Primary user(s)*.
    PrimaryUser,
    /// *Operating system*.
    OperatingSystem,
    /// *Operating system build*.
    Build,
    /// *Client activity*: connected to the notification server or not.
    ClientActivity,
    /// *Site code*.
    SiteCode,
    /// *Client version*.
    ClientVersion,
    /// *Upload*, a column of ours: whether the device is uploaded, and if not, why not.
    Upload,
}

impl Column {
    /// All, in order.
    pub const ALL: [Column; 9] = [
        Column::Name,
        Column::Client,
        Column::Upload,
        Column::PrimaryUser,
        Column::OperatingSystem,
        Column::Build,
        Column::ClientActivity,
        Column::SiteCode,
        Column::ClientVersion,
    ];

    /// Name in the URL.
    pub fn slug(self) -> &'static str {
        match self {
            Column::Name => "name",
            Column::Client => "client",
            Column::PrimaryUser => "primary-user",
            Column::OperatingSystem => "operating-system",
            Column::Build => "build",
            Column::ClientActivity => "client-activity",
            Column::SiteCode => "site-code",
            Column::ClientVersion => "client-version",
            Column::Upload => "upload",
        }
    }

    /// The column with this name in the URL.
    pub fn from_slug(slug: &str) -> Option<Column> {
        Column::ALL.into_iter().find(|column| column.slug() == slug)
    }

    /// The property of the wire's device that it shows and orders by.
    pub fn property(self) -> &'static str {
        match self {
            Column::Name => "name",
            Column::Client => "isClient",
            Column::PrimaryUser => "primaryUser",
            Column::OperatingSystem => "operatingSystem",
            Column::Build => "build",
            Column::ClientActivity => "isOnline",
            Column::SiteCode => "siteCode",
            Column::ClientVersion => "clientVersion",
            Column::Upload => "uploadState",
        }
    }

    /// Whether the list can be ordered by it: not by what is the same for every device of the site.
    pub fn is_sortable(self) -> bool {
        !matches!(self, Column::SiteCode | Column::ClientVersion)
    }

    /// Message id of its header.
    pub fn message_id(self) -> &'static str {
        match self {
            Column::Name => "console-column-name",
            Column::Client => "console-column-client",
            Column::PrimaryUser => "console-column-primary-user",
            Column::OperatingSystem => "console-column-operating-system",
            Column::Build => "console-column-build",
            Column::ClientActivity => "console-column-client-activity",
            Column::SiteCode => "console-column-site-code",
            Column::ClientVersion => "console-column-client-version",
            Column::Upload => "console-column-upload",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::admin_service::ConsoleDevice;

    #[test]
    fn every_column_shows_a_property_of_the_wire() {
        let device = serde_json::to_string(&ConsoleDevice::default()).expect("JSON");
        for column in Column::ALL {
            assert!(device.contains(&format!("\"{}\":", column.property())), "{}", column.property());
            assert_eq!(Column::from_slug(column.slug()), Some(column));
        }
        assert!(Column::default().is_sortable());
    }
}
