//! The health of the connector over time, as *Connectors and tokens* shows it: by the age of its last synchronization.

use super::{UploadId, UploadRecord};
use crate::time::{DAY_MS, SimTime};
use crate::world::World;

/// *Connection status* of the connector.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConnectionStatus {
    /// The upload is off.
    NotEnabled,
    /// It is on, and nothing was uploaded yet.
    Unknown,
    /// It synchronized within a day.
    Healthy,
    /// It synchronized within three days.
    Warning,
    /// It did not.
    Unhealthy,
}

impl ConnectionStatus {
    /// As the admin center writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotEnabled => "Not Enabled",
            Self::Unknown => "Unknown",
            Self::Healthy => "Healthy",
            Self::Warning => "Warning",
            Self::Unhealthy => "Unhealthy",
        }
    }
}

/// A time during which the connector had one status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConnectorPeriod {
    /// Which.
    pub status: ConnectionStatus,
    /// From when.
    pub from: SimTime,
    /// Until when; the last one until now.
    pub to: SimTime,
}

/// Collects periods; neighbours of one status become one.
struct Periods(Vec<ConnectorPeriod>);

impl Periods {
    fn add(&mut self, status: ConnectionStatus, from: SimTime, to: SimTime) {
        if from >= to {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.status == status => last.to = to,
            _ => self.0.push(ConnectorPeriod { status, from, to }),
        }
    }

    /// With the upload on, from one synchronization to the next: the status grows worse with its age.
    fn age(&mut self, synchronized: Option<SimTime>, from: SimTime, to: SimTime) {
        let Some(synchronized) = synchronized else { return self.add(ConnectionStatus::Unknown, from, to) };
        let (day, three_days) = (synchronized.plus(DAY_MS), synchronized.plus(3 * DAY_MS));
        self.add(ConnectionStatus::Healthy, from, to.min(day));
        self.add(ConnectionStatus::Warning, from.max(day), to.min(three_days));
        self.add(ConnectionStatus::Unhealthy, from.max(three_days), to);
    }
}

impl World {
    /// *Connection status* of the connector now: healthy within a day of the last synchronization, unhealthy after three
    /// ("Tenant status").
    pub fn connection_status(&self) -> ConnectionStatus {
        if !self.onboarding().is_upload_active() {
            return ConnectionStatus::NotEnabled;
        }
        match self.upload().last_run().map(|last| self.now().0 - last.0) {
            None => ConnectionStatus::Unknown,
            Some(age_ms) if age_ms < DAY_MS => ConnectionStatus::Healthy,
            Some(age_ms) if age_ms < 3 * DAY_MS => ConnectionStatus::Warning,
            Some(_) => ConnectionStatus::Unhealthy,
        }
    }

    /// The health of the connector from the start of the world until now, as far back as uploads are kept.
    pub fn connector_history(&self) -> Vec<ConnectorPeriod> {
        let (start, now) = (self.scenario().start, self.now());
        let mut periods = Periods(Vec::new());
        let synchronizes = |upload: &&UploadRecord| {
            matches!(upload.id, UploadId::Run(_)) && !upload.is_cut_short && upload.error.is_none()
        };
        let runs = self.history.uploads().iter().filter(synchronizes);
        let mut runs = runs.filter_map(|upload| upload.ended).peekable();
        let mut synchronized = None;
        let mut from = start;
        let switches = self.history.switches();
        for (index, until) in switches.iter().copied().chain([now]).enumerate() {
            let is_on = index % 2 == 1;
            if is_on {
                while let Some(run) = runs.next_if(|run| *run <= until) {
                    periods.age(synchronized, from, run);
                    (synchronized, from) = (Some(run), run);
                }
                periods.age(synchronized, from, until);
            } else {
                periods.add(ConnectionStatus::NotEnabled, from, until);
            }
            from = until;
        }
        periods.0
    }
}
