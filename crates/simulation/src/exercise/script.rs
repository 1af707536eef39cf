//! Scripts carried out: each step becomes the commands that a person's work would be.

use crate::command::{AzureEnvironment, CoManagementSettings, Command, Row, UploadScope};
use crate::command_error::CommandError;
use crate::scenario::Scenario;
use crate::time::MINUTE_MS;
use crate::world::{Budget, World};
use scenario::exercise::{Exercise, ExerciseEvent, Scope, ScriptStep};
use scenario::fault::Fault;

/// A step that the world refuses.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("step {} is refused: {}: {error}", .index + 1, .error.code())]
pub struct ScriptError {
    /// Its position, from zero.
    pub index: usize,
    /// Why.
    pub error: CommandError,
}

impl World {
    /// The prepared world of an exercise, as the learner finds it.
    ///
    /// # Errors
    /// The scenario is invalid, or the preparation has a step that the world refuses.
    pub fn for_exercise(exercise: Exercise) -> Result<Self, ScriptError> {
        let refused = |error| ScriptError { index: 0, error };
        let scenario = Scenario::try_from(exercise.beginning()).map_err(|error| refused(error.into()))?;
        let mut world =
            Self::new(Scenario { exercise: Some(Box::new(exercise.clone())), ..scenario }).map_err(refused)?;
        world.run_script(&exercise.prepare)?;
        world.apply(Command::Exercise { event: ExerciseEvent::Begin }).map_err(refused)?;
        Ok(world)
    }

    /// Carries out the steps of a script.
    ///
    /// # Errors
    /// The first step that is refused; those before it are done.
    pub fn run_script(&mut self, steps: &[ScriptStep]) -> Result<(), ScriptError> {
        for (index, step) in steps.iter().enumerate() {
            self.run_script_step(step).map_err(|error| ScriptError { index, error })?;
        }
        Ok(())
    }

    fn run_script_step(&mut self, step: &ScriptStep) -> Result<(), CommandError> {
        let command = match step {
            ScriptStep::Onboard { by, scope } => {
                let by = self.by_or_administrator(by.as_ref());
                self.apply(Command::Consent { by: by.clone(), environment: AzureEnvironment::AzurePublicCloud })?;
                Command::Onboard { by, settings: CoManagementSettings { upload: upload(scope), ..Default::default() } }
            }
            ScriptStep::Properties { by, scope } => {
                let settings = self.onboarding().settings().cloned().ok_or(CommandError::NotOnboarded)?;
                let settings = CoManagementSettings { upload: upload(scope), ..settings };
                Command::ApplyProperties { by: self.by_or_administrator(by.as_ref()), settings }
            }
            ScriptStep::Consent { by } => Command::Consent {
                by: self.by_or_administrator(by.as_ref()),
                environment: AzureEnvironment::AzurePublicCloud,
            },
            ScriptStep::Advance { minutes } => {
                let time = self.now().plus(i64::from(*minutes) * MINUTE_MS);
                self.apply_within(Command::AdvanceTo { time }, &mut Budget::unlimited())?;
                return Ok(());
            }
            ScriptStep::Action(act) => {
                let persona = self.scenario().exercise.as_ref().map(|exercise| exercise.persona.clone());
                let by = act.by.clone().or(persona).unwrap_or_default();
                let action = act.action.parse().map_err(|_| invalid(&act.action))?;
                self.check_device_service(&by)?;
                Command::TriggerAction { by, row: self.row_of(act.device)?, action }
            }
            ScriptStep::Connection { device, online } => {
                Command::SetOnline { row: self.row_of(*device)?, online: *online }
            }
            ScriptStep::Certificate { device, shared } => {
                Command::SetSharedCertificate { row: self.row_of(*device)?, shared: *shared }
            }
            ScriptStep::Fault(step) => Command::SwitchFault { fault: step.fault(), on: true },
            ScriptStep::EndFault { id } => Command::SwitchFault { fault: Fault::new(*id), on: false },
            ScriptStep::Remedy(step) => Command::PerformRemedy {
                by: self.by_or_administrator(step.by.as_ref()),
                remedy: step.id,
                target: step.target(),
            },
        };
        self.apply(command).map(drop)
    }

    /// The persona that a step names, or else the first Global Administrator.
    fn by_or_administrator(&self, by: Option<&String>) -> String {
        let administrator = || self.tenant().personas().iter().find(|persona| persona.is_global_administrator());
        by.cloned().or_else(|| administrator().map(|persona| persona.key.clone())).unwrap_or_default()
    }

    fn row_of(&self, device: u32) -> Result<Row, CommandError> {
        let row = self.fleet().row_of_resource_id(device);
        row.ok_or_else(|| invalid(&format!("there is no device with the resource id {device}")))
    }
}

fn upload(scope: &Scope) -> Option<UploadScope> {
    match scope {
        Scope::All => Some(UploadScope::AllDevices),
        Scope::None => None,
        Scope::Collection(id) => Some(UploadScope::Collection(id.clone())),
    }
}

fn invalid(reason: &str) -> CommandError {
    CommandError::ScenarioInvalid { reason: reason.to_owned() }
}
