//! *Software updates* of an attached device ("Tenant attach: Software updates in the admin center"): the updates that Configuration Manager
//! evaluates on the client, with their compliance. Updates that the site does not manage are not listed.
//!
//! Nothing is state: what is missing and what is installed are CMPivot's `SoftwareUpdate` and `QuickFixEngineering`, the rest is drawn.

mod catalog;

use crate::command::Row;
use crate::draw::{Purpose, Series, below};
use crate::fleet::Fleet;
use crate::inventory::Inventory;
use crate::log::Logs;
use crate::time::{DAY_MS, SECOND_MS, SimTime};
use catalog::{CATALOG, Scope};
use cmpivot::Value;

/// Compliance of an update on a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantArray)]
pub enum Status {
    /// *Unknown*
    #[strum(serialize = "unknown")]
    Unknown,
    /// *Compliant*
    #[strum(serialize = "compliant")]
    Compliant,
    /// *Non-compliant*
    #[strum(serialize = "nonCompliant")]
    NonCompliant,
    /// *Conflict detected*
    #[strum(serialize = "conflictDetected")]
    ConflictDetected,
    /// *Error*
    #[strum(serialize = "error")]
    Error,
    /// *Partial compliance*
    #[strum(serialize = "partialCompliance")]
    PartialCompliance,
}

/// An update on a client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SoftwareUpdate {
    /// For example `4577266`.
    pub article: String,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub description: &'static str,
    /// For example `Security Updates`.
    pub classification: &'static str,
    /// Product category, for example `Windows 10`.
    pub product: String,
    /// How it stands.
    pub status: Status,
    /// Since when.
    pub status_time: SimTime,
}

/// The updates of the client on a row; those whose status changed last come first.
pub(crate) fn of_row(fleet: &Fleet, logs: &Logs, tenant: uuid::Uuid, row: Row, now: SimTime) -> Vec<SoftwareUpdate> {
    if !fleet.is_client(row) {
        return Vec::new();
    }
    let device = fleet.device(row);
    let series = Series::new(fleet.seed(), Purpose::SoftwareUpdates, u64::from(row));
    let inventory = Inventory::new(fleet, logs, tenant, row, now);
    let words: Vec<&str> = device.release.split(' ').collect();
    let product = words[..words.len() - usize::from(!device.is_server && words.len() > 2)].join(" ");
    let evaluated = evaluated(series, now);
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        _ => String::new(),
    };
    let rows = |entity| inventory.instances(entity).map_or_else(Vec::new, |(_, rows)| rows);
    let mut updates: Vec<SoftwareUpdate> = rows("SoftwareUpdate")
        .into_iter()
        .map(|row| SoftwareUpdate {
            article: text(&row[0]),
            title: text(&row[1]),
            description: "Solves issues of Windows, some of them of security. A restart may be needed.",
            classification: "Security Updates",
            product: product.clone(),
            status: Status::NonCompliant,
            status_time: evaluated,
        })
        .collect();
    for row in rows("QuickFixEngineering") {
        let article = text(&row[0]).trim_start_matches("KB").to_owned();
        let Value::DateTime(installed) = row[3] else { continue };
        if installed > now.0 || updates.iter().any(|update| update.article == article) {
            continue;
        }
        let is_security = text(&row[1]) == "Security Update";
        updates.push(SoftwareUpdate {
            title: format!("Cumulative update for {} (KB{article})", inventory.caption()),
            article,
            description: "Solves issues of Windows, some of them of security. A restart may be needed.",
            classification: if is_security { "Security Updates" } else { "Updates" },
            product: product.clone(),
            status: Status::Compliant,
            status_time: SimTime(installed),
        });
    }
    for (index, entry) in (0_u64..).zip(&CATALOG) {
        if (entry.scope == Scope::Workstations && device.is_server)
            || (entry.scope == Scope::Servers && !device.is_server)
        {
            continue;
        }
        let status = match below(series.at(10 + index * 2), 100) {
            0..=1 => Status::Error,
            2 => Status::ConflictDetected,
            3 => Status::PartialCompliance,
            4..=7 => Status::Unknown,
            8..=13 => Status::NonCompliant,
            _ => Status::Compliant,
        };
        // What is compliant has been so since it was installed; the others are evaluated again and again.
        let installed = settled(series.at(11 + index * 2), evaluated);
        updates.push(SoftwareUpdate {
            article: entry.article.to_owned(),
            title: entry.title.to_owned(),
            description: entry.description,
            classification: entry.classification,
            product: entry.product.to_owned(),
            status,
            status_time: if status == Status::Compliant { installed } else { evaluated },
        });
    }
    updates.sort_by(|one, other| (other.status_time, &one.title).cmp(&(one.status_time, &other.title)));
    updates
}

/// The last evaluation of the client, not after `now`: once a week, as the default client settings have it.
fn evaluated(series: Series, now: SimTime) -> SimTime {
    let week_ms = 7 * DAY_MS;
    let phase = below(series.at(0), 7 * 86_400).cast_signed() * SECOND_MS;
    SimTime((now.0 - phase).div_euclid(week_ms) * week_ms + phase)
}

/// A drawn time in the quarter before `until`, which does not move with every evaluation.
fn settled(drawn: u64, until: SimTime) -> SimTime {
    let quarter_ms = 91 * DAY_MS;
    let phase = below(drawn, 91 * 86_400).cast_signed() * SECOND_MS;
    SimTime((until.0 - phase).div_euclid(quarter_ms) * quarter_ms + phase)
}

#[cfg(test)]
mod tests;
