//! The state machine of the Co-management Configuration Wizard: which buttons can be pressed, and where they lead.

use super::commit::{Commit, Step, StepState};
use super::page::Page;
use crate::console::choices::Choices;
use crate::console::sign_in::{Application, Consent, may_onboard};
use crate::console::text::{Availability, Text};
use contract::auth::Persona;
use contract::scenario::product::Version;

/// Where a button leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advance {
    /// To a page.
    GoTo(Page),
    /// To the prompt *Create AAD Application*, and after *Yes* to that page.
    AskConsent(Page),
    /// The settings are sent; *Progress* shows.
    Commit,
}

/// An unfinished wizard. It lives in memory; its page lives in the URL.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wizard {
    /// What was chosen.
    pub choices: Choices,
    /// Who signed in, refused or not.
    pub signed_in: Option<Persona>,
    /// Answer to the prompt.
    pub consent: Consent,
    /// The farthest page that was shown.
    pub farthest: Page,
    /// The page that *Yes* on the prompt leads to.
    pub after_consent: Option<Page>,
    /// The calls after the last *Next*.
    pub commit: Commit,
}

impl Wizard {
    /// The wizard of a version, as it opens.
    pub fn of_version(version: Version) -> Self {
        Self { choices: Choices::of_version(version), ..Self::default() }
    }

    /// The page to show for the page that the URL asks for: a page that is not reached yet (a reload, a link) is
    /// answered by the first one, and after the commit there is no way back into the pages that it came from.
    pub fn page_for(&self, asked: Option<Page>) -> Page {
        match (&self.commit, asked) {
            (Commit::NotStarted, Some(page)) if self.is_reached(page) => page,
            (Commit::NotStarted, _) => Page::TenantOnboarding,
            (Commit::Running(_), _) => Page::Progress,
            (Commit::Failed(..) | Commit::Done(_), Some(Page::Progress)) => Page::Progress,
            (Commit::Failed(..) | Commit::Done(_), _) => Page::Completion,
        }
    }

    /// Pages of the list, given the options.
    pub fn pages(&self) -> Vec<Page> {
        Page::ALL.into_iter().filter(|page| page.exists(&self.choices)).collect()
    }

    /// Whether a page was shown before, so that the page list leads to it. Others are grey.
    pub fn is_reached(&self, page: Page) -> bool {
        page.exists(&self.choices) && page <= self.farthest
    }

    /// Why the page list does not lead to a page now. After the commit it leads to what came of it, and to nothing else.
    pub fn page_availability(&self, page: Page) -> Availability {
        match self.commit {
            Commit::NotStarted if self.is_reached(page) => self.complete_before(page),
            Commit::NotStarted => Err(Text::new("console-wizard-not-reached")),
            Commit::Running(_) if page <= Page::Progress => Err(Text::new("console-wizard-committed")),
            Commit::Running(_) => Err(Text::new("console-wizard-running")),
            Commit::Failed(..) | Commit::Done(_) if page >= Page::Progress => Ok(()),
            Commit::Failed(..) | Commit::Done(_) => Err(Text::new("console-wizard-committed")),
        }
    }

    /// The steps of *Progress*.
    pub fn steps(&self) -> Vec<(Step, StepState)> {
        self.commit.steps(self.consent.application().filter(|_| self.choices.uploads()))
    }

    /// Remembers that a page is shown.
    pub fn reach(&mut self, page: Page) {
        self.farthest = self.farthest.max(page);
    }

    /// *Sign In* opens: the refusal of one account is not about the next.
    pub fn begin_sign_in(&mut self) {
        self.signed_in.take_if(|persona| may_onboard(persona).is_err());
    }

    /// Whether anything would be lost by closing.
    pub fn is_started(&self) -> bool {
        !self.commit.has_ended()
            && (self.signed_in.is_some()
                || self.consent != Consent::NotAsked
                || self.choices != Choices::of_version(self.choices.version))
    }

    /// Whether what stands on a page is complete.
    pub fn complete(&self, page: Page) -> Availability {
        match page {
            Page::TenantOnboarding => {
                may_onboard(self.signed_in.as_ref().ok_or_else(|| Text::new("console-wizard-sign-in-first"))?)?;
                self.choices.anything_chosen()?;
                self.import_complete()
            }
            Page::ConfigureUpload => self.choices.upload_complete(),
            Page::Enablement => self.choices.enablement_complete(),
            Page::Staging => self.choices.staging_complete(),
            Page::Workloads | Page::Summary | Page::Progress | Page::Completion => Ok(()),
        }
    }

    /// Whether *Import* has done what its box promises.
    fn import_complete(&self) -> Availability {
        if self.choices.wants_import() && self.consent != Consent::Given(Application::Imported) {
            return Err(Text::new("console-import-missing"));
        }
        Ok(())
    }

    /// Whether *Import* can be pressed. `has_application` is whether the site has one that consent created.
    pub fn import_availability(&self, has_application: bool) -> Availability {
        self.choices.import_availability()?;
        if !self.choices.imports {
            return Err(Text::new("console-import-tick-first"));
        }
        may_onboard(self.signed_in.as_ref().ok_or_else(|| Text::new("console-wizard-sign-in-first"))?)?;
        match self.consent {
            Consent::Given(Application::Imported) => Ok(()),
            _ if has_application => Err(Text::new("console-import-exists")),
            _ => self.choices.upload_support(),
        }
    }

    /// Whether every page before `page` is complete.
    fn complete_before(&self, page: Page) -> Availability {
        self.pages().into_iter().filter(|one| *one < page).try_for_each(|one| self.complete(one))
    }

    /// *Next >*: where it leads, or why it cannot be pressed.
    pub fn next(&self, page: Page) -> Result<Advance, Text> {
        if page == Page::Summary {
            self.complete_before(Page::Summary)?;
            return Ok(Advance::Commit);
        }
        self.complete(page)?;
        let next = page.next(&self.choices).ok_or_else(|| Text::new("console-wizard-last-page"))?;
        Ok(self.through_consent(next))
    }

    /// *Summary*: to the recap at once, where every page on the way is complete.
    pub fn summary(&self, page: Page) -> Result<Advance, Text> {
        if page >= Page::Summary {
            return Err(Text::new("console-wizard-summary-here"));
        }
        self.complete_before(Page::Summary)?;
        Ok(self.through_consent(Page::Summary))
    }

    /// *< Previous*: where it leads, or why it cannot be pressed.
    pub fn previous(&self, page: Page) -> Result<Page, Text> {
        if self.commit != Commit::NotStarted {
            return Err(Text::new("console-wizard-committed"));
        }
        page.previous(&self.choices).ok_or_else(|| Text::new("console-wizard-first-page"))
    }

    /// Whether *Azure environment* and *Sign In* can still be used: not after a persona who may onboard has signed in.
    pub fn sign_in_availability(&self) -> Availability {
        match &self.signed_in {
            Some(persona) if may_onboard(persona).is_ok() => {
                Err(Text::new("console-wizard-signed-in").with("user", persona.user_principal_name.clone()))
            }
            _ => Ok(()),
        }
    }

    /// The prompt stands between *Tenant onboarding* and any page behind it, once, where devices are uploaded.
    fn through_consent(&self, target: Page) -> Advance {
        if self.choices.uploads() && !self.consent.is_given() {
            Advance::AskConsent(target)
        } else {
            Advance::GoTo(target)
        }
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
