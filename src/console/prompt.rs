//! The dialogs that open over the wizard and over Properties, under their names in the URL (`&prompt=…`).

use super::choices::CollectionBox;
use super::workload::Workload;

/// A dialog over a dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// *Sign In*.
    SignIn,
    /// *Create AAD Application*.
    Consent,
    /// *Import*: the application that was registered before.
    Import,
    /// *Browse…*, for this box.
    Collection(CollectionBox),
    /// Closing would lose what was entered.
    Abandon,
    /// Clearing the upload offboards.
    Offboarding,
}

const COLLECTION: &str = "collection-";

impl Prompt {
    /// Name in the URL.
    pub fn slug(self) -> String {
        match self {
            Prompt::SignIn => "sign-in".into(),
            Prompt::Consent => "create-application".into(),
            Prompt::Import => "import".into(),
            Prompt::Collection(CollectionBox::UploadScope) => format!("{COLLECTION}upload"),
            Prompt::Collection(CollectionBox::AutomaticEnrollment) => format!("{COLLECTION}enrollment"),
            Prompt::Collection(CollectionBox::Staging(workload)) => format!("{COLLECTION}{}", workload.wire_name()),
            Prompt::Abandon => "cancel".into(),
            Prompt::Offboarding => "offboarding".into(),
        }
    }

    /// The dialog with this name in the URL.
    pub fn from_slug(slug: &str) -> Option<Prompt> {
        let boxes = [CollectionBox::UploadScope, CollectionBox::AutomaticEnrollment]
            .into_iter()
            .chain(Workload::all().map(CollectionBox::Staging))
            .map(Prompt::Collection);
        [Prompt::SignIn, Prompt::Consent, Prompt::Import, Prompt::Abandon, Prompt::Offboarding]
            .into_iter()
            .chain(boxes)
            .find(|prompt| prompt.slug() == slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_come_back_and_differ() {
        let mut all = vec![Prompt::SignIn, Prompt::Consent, Prompt::Import, Prompt::Abandon, Prompt::Offboarding];
        all.push(Prompt::Collection(CollectionBox::UploadScope));
        all.push(Prompt::Collection(CollectionBox::AutomaticEnrollment));
        all.extend(Workload::all().map(|workload| Prompt::Collection(CollectionBox::Staging(workload))));
        for prompt in all {
            assert_eq!(Prompt::from_slug(&prompt.slug()), Some(prompt));
        }
        assert_eq!(Prompt::from_slug("elsewhere"), None);
    }
}
