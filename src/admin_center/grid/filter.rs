//! What the filter of the grid lets through.

use super::column::Column;

/// The filter flyout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridFilter {
    /// Wanted values of `managementAgent`; none is any.
    pub managed_by: Vec<String>,
    /// Wanted values of `managedDeviceOwnerType`.
    pub ownership: Vec<String>,
    /// Wanted values of `complianceState`.
    pub compliance: Vec<String>,
    /// Wanted values of `operatingSystem`.
    pub operating_system: Vec<String>,
    /// What `osVersion` contains; empty is anything.
    pub os_version: String,
}

impl GridFilter {
    /// Message ids of the parts that are set, for *Filters applied: …*.
    pub fn applied(&self) -> Vec<&'static str> {
        let parts = [
            (!self.managed_by.is_empty(), Column::ManagedBy),
            (!self.ownership.is_empty(), Column::Ownership),
            (!self.compliance.is_empty(), Column::Compliance),
            (!self.operating_system.is_empty(), Column::OperatingSystem),
            (!self.os_version.is_empty(), Column::OsVersion),
        ];
        parts.into_iter().filter(|(is_set, _)| *is_set).map(|(_, column)| column.header()).collect()
    }

    /// Whether it lets every device through.
    pub fn is_empty(&self) -> bool {
        self.applied().is_empty()
    }
}
