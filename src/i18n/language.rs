//! The languages that have message files. Plain data; which one is shown stands in `choice`.

/// A language that has message files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Complete; what another language lacks falls back to it.
    #[default]
    English,
    /// What the documents name in Swedish, and more.
    Swedish,
}

impl Language {
    /// Every language, in the order in which the switch offers them.
    pub const ALL: [Self; 2] = [Self::English, Self::Swedish];

    /// BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Swedish => "sv",
        }
    }

    /// The language's name in itself: its readers look for that.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Swedish => "Svenska",
        }
    }

    /// The language of a BCP 47 tag such as `sv-SE`; another language's is nothing.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_tag_with_a_region_is_its_language() {
        assert_eq!(Language::from_tag("sv-SE"), Some(Language::Swedish));
        assert_eq!(Language::from_tag("EN"), Some(Language::English));
        assert_eq!(Language::from_tag("svx"), None);
    }
}
