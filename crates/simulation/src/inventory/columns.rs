//! Columns of entities that the fleet keeps, or that follow from what it keeps: `Device`, `OS`, `OperatingSystem` and
//! `ComputerSystem`, which have one row a client. Each gives what the entity's own rows give (`tests.rs` compares them).

use super::client::{self, Draw};
use crate::command::Row;
use crate::draw::{Purpose, Series, below};
use crate::fleet::builds::{self, BUILD_CODES};
use crate::fleet::models::MODELS;
use crate::fleet::{DeviceKind, Fleet, identity, people};
use crate::time::SimTime;
use cmpivot::{Column, Dictionary, EntitySchema, TextColumn, Values};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where a column comes from.
pub(super) enum Source {
    /// The name of the device.
    Name,
    /// The same text on every client.
    Constant(&'static str),
    /// A text by the code of the model.
    Model(Arc<Dictionary>),
    /// A text by the code of the build.
    Build(Arc<Dictionary>),
    /// The user who logged on last.
    User,
    /// When Windows started.
    LastBoot,
    /// When Windows was installed.
    Installed,
    /// A whole number by row, model code and build code.
    Number(fn(&Fleet, Row) -> i64),
}

/// The sources of an entity's columns, for each that is needed; nothing where one of them has none.
pub(super) fn sources(schema: &EntitySchema, needed: &[bool]) -> Option<Vec<Option<Source>>> {
    if !["Device", "OS", "OperatingSystem", "ComputerSystem"].contains(&schema.name.as_str()) {
        return None;
    }
    let columns = schema.columns.iter().zip(needed);
    let sources =
        columns.map(|(column, needed)| if *needed { source(&schema.name, &column.name).map(Some) } else { Some(None) });
    sources.collect()
}

fn source(entity: &str, column: &str) -> Option<Source> {
    Some(match (entity, column) {
        (_, "Device") | ("ComputerSystem", "Name") => Source::Name,
        ("Device", "Domain") => Source::Constant("CONTOSO"),
        ("ComputerSystem", "Domain") => Source::Constant("contoso.com"),
        ("ComputerSystem", "SystemType") => Source::Constant("x64-based PC"),
        ("OperatingSystem", "OSArchitecture") => Source::Constant("64-bit"),
        (_, "Manufacturer") => Source::Model(Arc::new(MODELS.iter().map(|model| model.manufacturer).collect())),
        (_, "Model") => Source::Model(Arc::new(MODELS.iter().map(|model| model.name).collect())),
        (_, "UserName") => Source::User,
        (_, "LastBootUpTime") => Source::LastBoot,
        (_, "InstallDate") => Source::Installed,
        (_, "Caption") => by_build(|code| {
            let release = builds::release_of(code);
            client::caption_of(release.name, release.is_server)
        }),
        (_, "Version") => by_build(|code| client::version_of(&builds::full_build(code))),
        (_, "BuildNumber") => by_build(|code| {
            let version = client::version_of(&builds::full_build(code));
            version.rsplit('.').next().unwrap_or_default().to_owned()
        }),
        (_, "ProductType") => Source::Number(|fleet, row| if is_server(fleet, row) { 3 } else { 1 }),
        (_, "TotalVisibleMemorySize") => {
            Source::Number(|fleet, row| identity::sizes(fleet.seed(), row).physical_memory_bytes / 1_024)
        }
        (_, "TotalPhysicalMemory") => {
            Source::Number(|fleet, row| identity::sizes(fleet.seed(), row).physical_memory_bytes)
        }
        (_, "NumberOfProcessors") => Source::Number(|fleet, row| {
            let model = &MODELS[usize::from(fleet.models()[row as usize]).min(MODELS.len() - 1)];
            if model.kind == DeviceKind::Server { 2 } else { 1 }
        }),
        _ => return None,
    })
}

fn by_build(text: impl Fn(u8) -> String) -> Source {
    let texts: Vec<String> = (0..BUILD_CODES as u8).map(text).collect();
    Source::Build(Arc::new(texts.iter().map(String::as_str).collect()))
}

fn is_server(fleet: &Fleet, row: Row) -> bool {
    builds::release_of(fleet.builds()[row as usize]).is_server
}

impl Source {
    /// The values of these rows.
    pub(super) fn column(&self, fleet: &Fleet, rows: &[Row], now: SimTime) -> Column<'static> {
        let codes = |of: &[u8]| rows.iter().map(|row| u32::from(of[*row as usize])).collect::<Vec<u32>>();
        let number = |value: &dyn Fn(Row) -> i64| rows.iter().map(|row| value(*row)).collect::<Vec<i64>>();
        match self {
            Self::Name => {
                let mut names = Dictionary::default();
                let codes = rows.iter().map(|row| names.push(fleet.name(*row).as_str())).collect();
                text(Arc::new(names), codes)
            }
            Self::Constant(word) => text(Arc::new([*word].into_iter().collect()), vec![0; rows.len()]),
            Self::Model(texts) => {
                let last = MODELS.len() as u32 - 1;
                text(Arc::clone(texts), codes(fleet.models()).into_iter().map(|code| code.min(last)).collect())
            }
            Self::Build(texts) => text(Arc::clone(texts), codes(fleet.builds())),
            Self::User => users(fleet, rows),
            Self::LastBoot => times(number(&|row| {
                let series = Series::new(fleet.seed(), Purpose::Inventory, u64::from(row));
                client::boot_of(|index, bound| draw_of(series, Draw::Boot, index, bound), is_server(fleet, row), now, 0)
                    .0
            })),
            Self::Installed => times(number(&|row| {
                let series = Series::new(fleet.seed(), Purpose::Inventory, u64::from(row));
                client::installed_of(|index, bound| draw_of(series, Draw::Install, index, bound)).0
            })),
            Self::Number(value) => Column::Long(number(&|row| value(fleet, row)).into()),
        }
    }
}

fn draw_of(series: Series, what: Draw, index: u64, bound: u64) -> u64 {
    below(series.at(client::coordinate(what, index)), bound)
}

fn text(dictionary: Arc<Dictionary>, codes: Vec<u32>) -> Column<'static> {
    Column::String(TextColumn { dictionary, codes: codes.into() })
}

fn times(mut values: Vec<i64>) -> Column<'static> {
    values.iter_mut().for_each(|value| *value = value.div_euclid(1_000) * 1_000);
    Column::DateTime(Values::from(values))
}

/// Each user once: many have two devices.
fn users(fleet: &Fleet, rows: &[Row]) -> Column<'static> {
    let mut names = Dictionary::default();
    let mut known = BTreeMap::new();
    let codes = rows.iter().map(|row| {
        let user = fleet.last_logon_users()[*row as usize];
        *known
            .entry(user)
            .or_insert_with(|| people::user(user).map_or(cmpivot::NULL_CODE, |user| names.push(&user.logon_name)))
    });
    let codes = codes.collect();
    text(Arc::new(names), codes)
}
