//! The pages of the Co-management Configuration Wizard: which exist, in which order, under which names.

use crate::console::choices::Choices;

/// A page of the wizard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Page {
    /// *Tenant onboarding*, headed *Microsoft Intune Subscription*.
    #[default]
    TenantOnboarding,
    /// *Configure upload*.
    ConfigureUpload,
    /// *Enablement*.
    Enablement,
    /// *Workloads*.
    Workloads,
    /// *Staging*.
    Staging,
    /// *Summary*: its Next commits.
    Summary,
    /// *Progress*.
    Progress,
    /// *Completion*.
    Completion,
}

impl Page {
    /// Every page, in the order of the page list.
    pub const ALL: [Page; 8] = [
        Page::TenantOnboarding,
        Page::ConfigureUpload,
        Page::Enablement,
        Page::Workloads,
        Page::Staging,
        Page::Summary,
        Page::Progress,
        Page::Completion,
    ];

    /// Name in the URL (`?dialog=wizard&page=…`).
    pub fn slug(self) -> &'static str {
        match self {
            Page::TenantOnboarding => "onboarding",
            Page::ConfigureUpload => "upload",
            Page::Enablement => "enablement",
            Page::Workloads => "workloads",
            Page::Staging => "staging",
            Page::Summary => "summary",
            Page::Progress => "progress",
            Page::Completion => "completion",
        }
    }

    /// The page with this name in the URL.
    pub fn from_slug(slug: &str) -> Option<Page> {
        Page::ALL.into_iter().find(|page| page.slug() == slug)
    }

    /// Message id of its name in the page list.
    pub fn message_id(self) -> &'static str {
        match self {
            Page::TenantOnboarding => "console-page-tenant-onboarding",
            Page::ConfigureUpload => "console-page-configure-upload",
            Page::Enablement => "console-page-enablement",
            Page::Workloads => "console-page-workloads",
            Page::Staging => "console-page-staging",
            Page::Summary => "console-page-summary",
            Page::Progress => "console-page-progress",
            Page::Completion => "console-page-completion",
        }
    }

    /// Message id of the blue heading.
    pub fn heading_message_id(self) -> &'static str {
        match self {
            Page::TenantOnboarding => "console-heading-tenant-onboarding",
            Page::ConfigureUpload => "console-heading-configure-upload",
            Page::Enablement => "console-heading-enablement",
            Page::Workloads => "console-heading-workloads",
            Page::Staging => "console-heading-staging",
            Page::Summary => "console-heading-summary",
            Page::Progress => "console-heading-progress",
            Page::Completion => "console-heading-completion",
        }
    }

    /// Whether it stands indented below *Tenant onboarding*: the pages that an option brings.
    pub fn is_indented(self) -> bool {
        matches!(self, Page::ConfigureUpload | Page::Enablement | Page::Workloads | Page::Staging)
    }

    /// Whether it has nothing but words, so that the page itself is what the keyboard scrolls.
    pub fn is_read_only(self) -> bool {
        self >= Page::Summary
    }

    /// Whether it exists, given the options: *Configure upload* with the upload; *Enablement*, *Workloads* and
    /// *Staging* with automatic enrollment (tenant attach, "Enable device upload": "additional pages"). The wizard of *Cloud Attach* has
    /// no *Workloads* and no *Staging*, and with its default settings none of the four.
    pub fn exists(self, choices: &Choices) -> bool {
        match self {
            Page::ConfigureUpload | Page::Enablement if choices.uses_default_settings() => false,
            Page::Workloads | Page::Staging if choices.is_cloud_attach() => false,
            Page::ConfigureUpload => choices.uploads(),
            Page::Enablement | Page::Workloads | Page::Staging => choices.automatic_enrollment,
            _ => true,
        }
    }

    /// The page after this one.
    pub fn next(self, choices: &Choices) -> Option<Page> {
        Page::ALL.into_iter().find(|page| *page > self && page.exists(choices))
    }

    /// The page before this one.
    pub fn previous(self, choices: &Choices) -> Option<Page> {
        Page::ALL.into_iter().rev().find(|page| *page < self && page.exists(choices))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::scenario::product::Version;

    /// Walks the wizard forwards and gives the slugs of the pages on the way.
    fn walk(upload: bool, automatic_enrollment: bool) -> Vec<&'static str> {
        walk_with(&Choices { upload, automatic_enrollment, ..Choices::default() })
    }

    fn walk_with(choices: &Choices) -> Vec<&'static str> {
        let mut pages = vec![Page::TenantOnboarding];
        while let Some(next) = pages.last().and_then(|page| page.next(choices)) {
            assert_eq!(next.previous(choices).as_ref(), pages.last());
            pages.push(next);
        }
        pages.into_iter().map(Page::slug).collect()
    }

    #[test]
    fn options_bring_their_pages() {
        let last = ["summary", "progress", "completion"];
        assert_eq!(walk(false, false), [&["onboarding"][..], &last].concat());
        assert_eq!(walk(true, false), [&["onboarding", "upload"][..], &last].concat());
        assert_eq!(walk(false, true), [&["onboarding", "enablement", "workloads", "staging"][..], &last].concat());
        assert_eq!(walk(true, true), Page::ALL.map(Page::slug));
    }

    #[test]
    fn cloud_attach_has_two_pages_more_where_it_is_customized() {
        let mut choices = Choices::of_version(Version::V2111);
        assert_eq!(walk_with(&choices), ["onboarding", "summary", "progress", "completion"]);
        choices.default_settings = false;
        assert_eq!(walk_with(&choices), ["onboarding", "upload", "enablement", "summary", "progress", "completion"]);
    }

    #[test]
    fn slugs_come_back() {
        for page in Page::ALL {
            assert_eq!(Page::from_slug(page.slug()), Some(page));
        }
        assert_eq!(Page::from_slug("elsewhere"), None);
    }
}
