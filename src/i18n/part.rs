//! Which messages are fetched together, as one file each: those that every page needs at once, and those of one surface's own pages, which
//! come with its chunk (`src/chunks.rs`). A new heavy page has a part of its own.

/// Messages that are fetched together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What shows on every page, what several surfaces show, and the start page.
    EveryPage,
    /// The pages of the Configuration Manager console.
    Console,
    /// The frame of the admin center, and its pages about all devices and about the connection with the site.
    AdminCenter,
    /// What the two pages of CMPivot share.
    Cmpivot,
    /// The pages of one device.
    Device,
    /// The pages about people and what they did.
    Tenant,
    /// The lab's own pages.
    Lab,
    /// The sentences of the fault catalogue. The gateway says them in English, so that English needs no file.
    FaultSentences,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 8] = [
        Self::EveryPage,
        Self::Console,
        Self::AdminCenter,
        Self::Cmpivot,
        Self::Device,
        Self::Tenant,
        Self::Lab,
        Self::FaultSentences,
    ];

    /// Its name in `locales/en`, `locales/sv`, …: a message file, or a folder of several, which the build joins
    /// (`crates/xtask/src/messages.rs`). `public/boot.js` fetches it by this name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::EveryPage => "every-page",
            Self::Console => "console",
            Self::AdminCenter => "admin-center",
            Self::Cmpivot => "cmpivot",
            Self::Device => "device",
            Self::Tenant => "tenant",
            Self::Lab => "lab",
            Self::FaultSentences => "faults",
        }
    }

    /// Whether it has files in English, to which the other languages fall back; else it translates what the gateway says.
    pub const fn is_in_english(self) -> bool {
        !matches!(self, Self::FaultSentences)
    }
}
