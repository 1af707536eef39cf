//! Switching faults and performing remedies: what each means for the rooms of the world.

use super::World;
use crate::command::Row;
use crate::command_error::CommandError;
use crate::faults::{self, Fault, FaultId, RemedyId, Target, catalog, remedy};
use crate::fleet::Fleet;
use crate::throttling::Throttling;

impl World {
    /// What a remedy cures now: the faults that are on, each with its target.
    pub fn cured_by(&self, id: RemedyId, target: Option<&Target>) -> Vec<(FaultId, Option<Target>)> {
        let is_cured = |of: Option<&Target>| target.is_none() || of.is_none() || of == target;
        let on = self.faults.all().filter(|(fault, of, _)| catalog::entry(*fault).remedy == id && is_cured(*of));
        on.map(|(fault, of, _)| (fault, of.cloned())).collect()
    }

    /// Whether switching a fault would change anything.
    ///
    /// # Errors
    /// What is wrong with its target or parameters.
    pub fn would_change(&self, fault: &Fault, on: bool) -> Result<bool, CommandError> {
        if on {
            return Ok(!self.faults.has(&catalog::complete(fault)?));
        }
        let is_on = |target: Option<&Target>| fault.target.is_none() || target == fault.target.as_ref();
        Ok(self.faults.of(fault.id).any(|(target, _)| is_on(target)))
    }

    pub(super) fn start_fault(&mut self, fault: &Fault) -> Result<(), CommandError> {
        let fault = catalog::complete(fault)?;
        let row = self.check_fault_target(fault.target.as_ref())?;
        match (fault.id, row) {
            (FaultId::ClientOffline, Some(row)) => return self.set_online(row, false),
            (FaultId::SharedPkiCertificate, Some(row)) => return self.set_shared_certificate(row, true),
            (FaultId::Throttling, _) => {
                self.throttling = Throttling::Demonstration;
            }
            _ => {}
        }
        if self.faults.start(fault, self.clock.now()) {
            self.faults_changed();
        }
        Ok(())
    }

    pub(super) fn end_fault(&mut self, id: FaultId, target: Option<&Target>) -> Result<(), CommandError> {
        if let Some(target) = target {
            catalog::check_target(catalog::entry(id).target, Some(target), &id)?;
        }
        for ended in self.faults.end(id, target) {
            self.restore(id, ended.as_ref())?;
        }
        self.faults_changed();
        Ok(())
    }

    pub(super) fn perform_remedy(
        &mut self,
        by: &str,
        id: RemedyId,
        target: Option<&Target>,
    ) -> Result<(), CommandError> {
        if self.directory.caller(by).is_none() {
            return Err(CommandError::PersonaNotFound { key: by.to_owned() });
        }
        if let Some(target) = target {
            catalog::check_target(remedy(id).target, Some(target), &id)?;
            self.check_fault_target(Some(target))?;
        }
        for (fault, of) in self.cured_by(id, target) {
            self.faults.end(fault, of.as_ref());
            self.restore(fault, of.as_ref())?;
        }
        self.faults_changed();
        Ok(())
    }

    /// Throttling is a fault of its own, with a switch that is older.
    pub(super) fn set_throttling(&mut self, throttling: Throttling) {
        self.throttling = throttling;
        if throttling == Throttling::Off {
            self.faults.end(FaultId::Throttling, None);
        } else {
            self.faults.start(Fault::new(FaultId::Throttling), self.clock.now());
        }
    }

    /// A fault that the fleet keeps, switched by its own command.
    pub(super) fn note_device_fault(&mut self, id: FaultId, row: Row, is_on: bool) {
        let target = faults::device(row);
        if is_on {
            self.faults.start(Fault::new(id).on(target), self.clock.now());
        } else {
            self.faults.end(id, Some(&target));
        }
    }

    /// What the rooms keep of a fault that ended.
    fn restore(&mut self, id: FaultId, target: Option<&Target>) -> Result<(), CommandError> {
        match (id, target) {
            (FaultId::ClientOffline, Some(Target::Device(device))) => match self.fleet.row_of_resource_id(*device) {
                Some(row) => self.set_online(row, true),
                None => Ok(()),
            },
            (FaultId::SharedPkiCertificate, Some(Target::Device(device))) => {
                match self.fleet.row_of_resource_id(*device) {
                    Some(row) => self.set_shared_certificate(row, false),
                    None => Ok(()),
                }
            }
            (FaultId::Throttling, _) => {
                self.throttling = Throttling::Off;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn check_fault_target(&self, target: Option<&Target>) -> Result<Option<Row>, CommandError> {
        match target {
            None => Ok(None),
            Some(Target::User(key)) => match self.directory.persona(key) {
                Some(_) => Ok(None),
                None => Err(CommandError::PersonaNotFound { key: key.clone() }),
            },
            Some(Target::Device(device)) => {
                let row = self.fleet.row_of_resource_id(*device);
                let asked = device.saturating_sub(Fleet::resource_id(0));
                row.map(Some).ok_or(CommandError::DeviceNotFound { row: asked })
            }
        }
    }

    fn faults_changed(&mut self) {
        let (notification, mut context) = self.notification_parts();
        notification.faults_changed(&mut context);
    }
}
