//! What happens after the wizard's last *Next*: the steps of *Progress* and the result of *Completion*.

use crate::api::ApiError;
use crate::console::sign_in::Application;
use contract::onboarding::CoManagementObject;

/// A step of *Progress*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The person signed in, on *Tenant onboarding*.
    SignIn,
    /// *Yes* on *Create AAD Application*, and the tenant had no application.
    CreateApplication,
    /// *Yes* on *Create AAD Application*, and the tenant had the application already.
    UseApplication,
    /// The application was imported.
    ImportApplication,
    /// The settings object is created.
    SaveSettings,
    /// The site answers with the settings that are in force.
    ReadSettings,
}

impl Step {
    /// Message id of its name.
    pub fn message_id(self) -> &'static str {
        match self {
            Step::SignIn => "console-step-sign-in",
            Step::CreateApplication => "console-step-create-application",
            Step::UseApplication => "console-step-use-application",
            Step::ImportApplication => "console-step-import-application",
            Step::SaveSettings => "console-step-save-settings",
            Step::ReadSettings => "console-step-read-settings",
        }
    }
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Its turn has not come.
    Waiting,
    /// The call is under way.
    Running,
    /// Done.
    Done,
    /// Refused: nothing after it happens.
    Failed,
}

impl StepState {
    /// Message id of its name.
    pub fn message_id(self) -> &'static str {
        match self {
            StepState::Waiting => "console-step-state-waiting",
            StepState::Running => "console-step-state-running",
            StepState::Done => "console-step-state-done",
            StepState::Failed => "console-step-state-failed",
        }
    }
}

/// Where *Completion* can say more than the refusal itself: the message id of what to do next.
pub fn advice_message_id(error: &ApiError) -> &'static str {
    match error.code.as_str() {
        "AlreadyOnboarded" => "console-completion-advice-already-onboarded",
        "NotGlobalAdministrator" => "console-completion-advice-not-global-administrator",
        "ConsentMissing" => "console-completion-advice-consent-missing",
        _ => "console-completion-advice-other",
    }
}

/// Where the commit is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Commit {
    /// *Next* of *Summary* was not pressed yet.
    #[default]
    NotStarted,
    /// This step's call is under way.
    Running(Step),
    /// This step was refused.
    Failed(Step, ApiError),
    /// The settings are in force.
    Done(Box<CoManagementObject>),
}

impl Commit {
    /// The steps with their states. `application` is what the consent was about: a step only where devices are uploaded.
    pub fn steps(&self, application: Option<Application>) -> Vec<(Step, StepState)> {
        let consent = application.map(|application| match application {
            Application::New => Step::CreateApplication,
            Application::Existing => Step::UseApplication,
            Application::Imported => Step::ImportApplication,
        });
        let all: Vec<Step> = [Some(Step::SignIn), consent, Some(Step::SaveSettings), Some(Step::ReadSettings)]
            .into_iter()
            .flatten()
            .collect();
        let current = match self {
            Commit::NotStarted => Step::SaveSettings,
            Commit::Running(step) | Commit::Failed(step, _) => *step,
            Commit::Done(_) => Step::ReadSettings,
        };
        let position = |step: Step| all.iter().position(|one| *one == step);
        all.iter()
            .map(|&step| {
                let state = match (position(step).cmp(&position(current)), self) {
                    (std::cmp::Ordering::Less, _) | (_, Commit::Done(_)) => StepState::Done,
                    (std::cmp::Ordering::Equal, Commit::Running(_)) => StepState::Running,
                    (std::cmp::Ordering::Equal, Commit::Failed(..)) => StepState::Failed,
                    _ => StepState::Waiting,
                };
                (step, state)
            })
            .collect()
    }

    /// Whether calls are under way.
    pub fn is_running(&self) -> bool {
        matches!(self, Commit::Running(_))
    }

    /// Whether it ended, well or not.
    pub fn has_ended(&self) -> bool {
        matches!(self, Commit::Failed(..) | Commit::Done(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure() -> ApiError {
        ApiError::no_connection("the connection is gone".into())
    }

    #[test]
    fn a_refused_step_stops_those_after_it() {
        use StepState::{Done, Failed, Waiting};
        let states: Vec<_> = Commit::Failed(Step::SaveSettings, failure())
            .steps(Some(Application::New))
            .into_iter()
            .map(|(_, state)| state)
            .collect();
        assert_eq!(states, [Done, Done, Failed, Waiting]);
        let states: Vec<_> =
            Commit::NotStarted.steps(Some(Application::New)).into_iter().map(|(_, state)| state).collect();
        assert_eq!(states, [Done, Done, Waiting, Waiting]);
    }

    #[test]
    fn an_application_that_the_tenant_has_is_not_created() {
        let steps = |application| {
            Commit::NotStarted.steps(Some(application)).into_iter().map(|(step, _)| step).collect::<Vec<_>>()
        };
        assert!(!steps(Application::Existing).contains(&Step::CreateApplication));
        assert!(steps(Application::Existing).contains(&Step::UseApplication));
        assert!(steps(Application::New).contains(&Step::CreateApplication));
    }

    #[test]
    fn without_upload_there_is_no_application_to_create() {
        let steps: Vec<_> = Commit::Running(Step::SaveSettings).steps(None);
        assert_eq!(
            steps,
            [
                (Step::SignIn, StepState::Done),
                (Step::SaveSettings, StepState::Running),
                (Step::ReadSettings, StepState::Waiting)
            ]
        );
    }
}
