//! Versions of Configuration Manager's current branch, and one table of the features that they have.

/// A version of the current branch. Versions are in the order of their release.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, strum::VariantArray)]
pub enum Version {
    /// 2002
    V2002,
    /// 2006
    #[default]
    V2006,
    /// 2010
    V2010,
    /// 2103
    V2103,
    /// 2107
    V2107,
}

/// What some versions have and others do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Feature {
    /// Tenant attach: devices are uploaded to the admin center.
    TenantAttach,
    /// The upload in the Azure US Government cloud.
    TenantAttachInUsGovernmentCloud,
}

/// Every feature, with the first version that has it and the first that has it no more. "Tenant attach: prerequisites" says
/// since when.
const FEATURES: [(Feature, Version, Option<Version>); 2] =
    [(Feature::TenantAttach, Version::V2002, None), (Feature::TenantAttachInUsGovernmentCloud, Version::V2107, None)];

impl Version {
    /// Whether this version has a feature.
    pub fn has(self, feature: Feature) -> bool {
        let is_in = |since, until: Option<Self>| since <= self && until.is_none_or(|until| self < until);
        FEATURES.iter().any(|(listed, since, until)| *listed == feature && is_in(*since, *until))
    }

    /// As the console shows it, for example `5.00.9012.1000`.
    pub const fn number(self) -> &'static str {
        match self {
            Self::V2002 => "5.00.8968.1000",
            Self::V2006 => "5.00.9012.1000",
            Self::V2010 => "5.00.9040.1000",
            Self::V2103 => "5.00.9049.1000",
            Self::V2107 => "5.00.9058.1000",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray as _;

    #[test]
    fn the_table_has_every_feature_once() {
        assert!(FEATURES.iter().map(|(feature, ..)| feature).eq(Feature::VARIANTS));
    }

    #[test]
    fn a_feature_is_there_from_its_first_version_on() {
        let since = |feature| Version::VARIANTS.iter().filter(|version| version.has(feature)).count();
        assert_eq!((since(Feature::TenantAttach), since(Feature::TenantAttachInUsGovernmentCloud)), (5, 1));
        assert!(Version::VARIANTS.is_sorted() && Version::VARIANTS.is_sorted_by_key(|version| version.number()));
    }
}
