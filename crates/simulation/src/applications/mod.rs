//! *Applications* of an attached device ("Tenant attach: Install an application from the admin center"): what the site deploys to the
//! device and its users, how it stands there, and what may be done.
//!
//! How an application stands at first is drawn, and agrees with the client's installed software. Only what was done from the admin
//! center is state, and stands in [`Applications`].

mod catalog;
mod outcome;
mod rules;

pub use rules::{Deployment, Facts, Purpose, Rule, Status, Target};

use crate::command::{ApplicationAction, Row};
use crate::command_error::CommandError;
use crate::draw::{Purpose as DrawFor, guid};
use crate::fleet::Fleet;
use crate::product::Version;
use crate::time::SimTime;
use catalog::CATALOG;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use strum::VariantArray as _;
use uuid::Uuid;

/// Index of an application in the site.
pub(crate) type Index = u16;

/// An application on a client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// Its id.
    pub id: Uuid,
    /// *Name*
    pub name: &'static str,
    /// *Publisher*
    pub publisher: &'static str,
    /// *Version*; empty where there is none.
    pub version: &'static str,
    /// *Admin comments*; empty where there are none.
    pub comments: &'static str,
    /// *Status*
    pub status: Status,
    /// When the site received it.
    pub received: SimTime,
    /// Of a failure: the client's error code.
    pub error_code: Option<u32>,
    /// Of what is required: when the client installs it at the latest.
    pub deadline: Option<SimTime>,
    /// The deployment.
    pub deployment: Deployment,
    /// The last operation from the admin center, by number.
    pub operation: Option<u64>,
    /// Whether it is on its way.
    pub is_pending: bool,
    /// Why the last action did not reach the client.
    pub refused: Option<CommandError>,
    /// Every action, and why it is not offered.
    pub actions: Vec<(ApplicationAction, Option<Rule>)>,
}

/// What actions have changed, by device and application.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applications {
    changes: BTreeMap<(Row, Index), Change>,
}

/// How an application stands since an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Change {
    pub(crate) status: Status,
    pub(crate) received: SimTime,
    pub(crate) error_code: Option<u32>,
    /// The last one, by number.
    pub(crate) operation: u64,
    pub(crate) is_pending: bool,
    pub(crate) refused: Option<CommandError>,
}

/// How an application stood before an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    pub(crate) status: Status,
    pub(crate) received: SimTime,
    pub(crate) error_code: Option<u32>,
}

impl From<&Application> for Before {
    fn from(application: &Application) -> Self {
        let Application { status, received, error_code, .. } = *application;
        Self { status, received, error_code }
    }
}

/// What statuses are worked out from.
#[derive(Clone, Copy)]
pub(crate) struct Site<'w> {
    pub(crate) fleet: &'w Fleet,
    pub(crate) start: SimTime,
    pub(crate) now: SimTime,
    pub(crate) version: Version,
}

/// The id of an application, the same on every device.
pub(crate) fn id_of(seed: u64, index: Index) -> Uuid {
    guid(seed, DrawFor::Applications, u64::MAX, u64::from(index))
}

/// Its name.
pub(crate) fn name_of(index: Index) -> &'static str {
    CATALOG.get(usize::from(index)).map_or("", |entry| entry.name)
}

/// The program that its deployment type runs.
pub(crate) fn command_of(index: Index) -> &'static str {
    CATALOG.get(usize::from(index)).map_or("", |entry| entry.command)
}

/// Index of an application that the site has.
pub(crate) fn index_of(seed: u64, id: Uuid) -> Option<Index> {
    (0..CATALOG.len() as Index).find(|index| id_of(seed, *index) == id)
}

impl Applications {
    /// The applications of a device, by name.
    pub(crate) fn of_row(&self, site: Site<'_>, row: Row) -> Vec<Application> {
        let mut all: Vec<_> = (0..CATALOG.len() as Index).filter_map(|index| self.get(site, row, index)).collect();
        all.sort_by_key(|application| application.name.to_ascii_lowercase());
        all
    }

    /// One of them; nothing where it is not deployed to the device.
    pub(crate) fn get(&self, site: Site<'_>, row: Row, index: Index) -> Option<Application> {
        let entry = CATALOG.get(usize::from(index))?;
        let at_first = outcome::at_first(site, row, index)?;
        let change = self.changes.get(&(row, index));
        let mut stands = change.map_or_else(|| at_first.clone(), |change| change.clone().into());
        if stands.status == Status::RestartPending {
            outcome::restarted(site, row, &mut stands);
        }
        let facts = Facts {
            status: stands.status,
            deployment: entry.deployment,
            has_uninstall: entry.has_uninstall,
            has_repair: entry.has_repair,
            is_pending: change.is_some_and(|change| change.is_pending),
            is_online: site.fleet.is_online(row),
            site: site.version,
            // Clients are updated with their site.
            client: site.version,
        };
        Some(Application {
            id: id_of(site.fleet.seed(), index),
            name: entry.name,
            publisher: entry.publisher,
            version: entry.version,
            comments: entry.comments,
            status: stands.status,
            received: stands.received,
            error_code: stands.error_code,
            deadline: at_first.deadline.filter(|_| stands.status == Status::Required),
            deployment: entry.deployment,
            operation: change.map(|change| change.operation),
            is_pending: facts.is_pending,
            refused: change.and_then(|change| change.refused.clone()),
            actions: ApplicationAction::VARIANTS.iter().map(|action| (*action, facts.obstacle(*action))).collect(),
        })
    }

    /// An operation begins: the application is as it was, or its installation is requested.
    pub(crate) fn begin(&mut self, site: Site<'_>, row: Row, index: Index, action: ApplicationAction, operation: u64) {
        let Some(application) = self.get(site, row, index) else { return };
        let installs = matches!(action, ApplicationAction::Install | ApplicationAction::Reinstall);
        let status = if installs { Status::InstallRequested } else { application.status };
        let received = if installs { site.now } else { application.received };
        let error_code = application.error_code.filter(|_| !installs);
        let change = Change { status, received, error_code, operation, is_pending: true, refused: None };
        self.changes.insert((row, index), change);
    }

    /// The client has acknowledged it, and works on it.
    pub(crate) fn acknowledge(&mut self, row: Row, index: Index, action: ApplicationAction, now: SimTime) {
        if let Some(change) = self.changes.get_mut(&(row, index))
            && change.status == Status::InstallRequested
            && matches!(action, ApplicationAction::Install | ApplicationAction::Reinstall)
        {
            (change.status, change.received) = (Status::Installing, now);
        }
    }

    /// The site has the client's state message.
    pub(crate) fn finish(&mut self, row: Row, index: Index, status: Status, error_code: Option<u32>, now: SimTime) {
        if let Some(change) = self.changes.get_mut(&(row, index)) {
            (change.status, change.received, change.error_code) = (status, now, error_code);
            change.is_pending = false;
        }
    }

    /// The operation did not come to its end: the application stands as it did before.
    pub(crate) fn give_up(&mut self, row: Row, index: Index, before: &Before, error: CommandError) {
        if let Some(change) = self.changes.get_mut(&(row, index)) {
            (change.status, change.received, change.error_code) = (before.status, before.received, before.error_code);
            (change.is_pending, change.refused) = (false, Some(error));
        }
    }

    /// Products that are there, or are there no longer, since an action.
    pub(crate) fn products_of(&self, row: Row) -> Vec<(&'static str, bool)> {
        let of_row = self.changes.range((row, 0)..=(row, Index::MAX));
        let product = |((_, index), change): (&(Row, Index), &Change)| {
            let entry = CATALOG.get(usize::from(*index))?;
            match change.status {
                Status::Installed | Status::RestartPending => Some((entry.product, true)),
                Status::NotInstalled => Some((entry.product, false)),
                _ => None,
            }
        };
        of_row.filter_map(product).collect()
    }
}

pub(crate) use outcome::{Outcome, outcome_of};

#[cfg(test)]
mod tests;
