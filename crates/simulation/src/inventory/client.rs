//! One client and the values that are drawn for it.

use crate::command::Row;
use crate::draw::{Purpose, Series, below, guid};
use crate::fleet::{Device, DeviceKind, Fleet};
use crate::log::Logs;
use crate::time::{DAY_MS, HOUR_MS, SimTime};
use cmpivot::Value;
use uuid::Uuid;

/// Purposes of drawn values: coordinates of a value. Each has a hundred million of them.
#[derive(Clone, Copy)]
#[repr(u64)]
pub(super) enum Draw {
    Boot = 1,
    Install,
    Processor,
    Network,
    Software,
    Usage,
    Process,
    Service,
    Event,
    Crash,
    Scan,
    Disk,
    Hash,
    Board,
}

/// The client that is asked.
pub(super) struct Client<'w> {
    pub(super) device: Device,
    pub(super) logs: &'w Logs,
    pub(super) now: SimTime,
    pub(super) tenant: Uuid,
    /// Products that were installed or removed from the admin center, by name.
    pub(super) products: Vec<(&'static str, bool)>,
    seed: u64,
    series: Series,
}

impl<'w> Client<'w> {
    pub(super) fn new(fleet: &'w Fleet, logs: &'w Logs, tenant: Uuid, row: Row, now: SimTime) -> Self {
        let device = fleet.device(row);
        let series = Series::new(fleet.seed(), Purpose::Inventory, u64::from(row));
        Self { device, logs, now, tenant, products: Vec::new(), seed: fleet.seed(), series }
    }

    /// A number below `bound`, always the same one for what it is drawn for.
    pub(super) fn draw(&self, what: Draw, index: u64, bound: u64) -> u64 {
        below(self.series.at(coordinate(what, index)), bound)
    }

    /// A GUID, always the same one.
    pub(super) fn guid(&self, what: Draw, index: u64) -> Uuid {
        guid(self.seed, Purpose::Inventory, u64::from(self.device.row), coordinate(what, index))
    }

    pub(super) fn is_laptop(&self) -> bool {
        self.device.kind == DeviceKind::Laptop
    }

    pub(super) fn is_virtual(&self) -> bool {
        self.device.kind == DeviceKind::VirtualMachine
    }

    /// The signed-in user, for example `CONTOSO\anna.ashberg`: the users of a device sign in to it.
    pub(super) fn user_name(&self) -> Option<String> {
        self.device.last_logon_user.as_ref().map(|user| user.logon_name.clone())
    }

    /// When Windows started: workstations every few days in the morning, servers once a month at night.
    pub(super) fn last_boot(&self) -> SimTime {
        self.boot(0)
    }

    /// The start before the last `back` ones.
    pub(super) fn boot(&self, back: i64) -> SimTime {
        boot_of(|index, bound| self.draw(Draw::Boot, index, bound), self.device.is_server, self.now, back)
    }

    /// When Windows was installed: some months before its last start.
    pub(super) fn installed(&self) -> SimTime {
        installed_of(|index, bound| self.draw(Draw::Install, index, bound))
    }

    /// Version of Windows in three parts, for example `10.0.19041`.
    pub(super) fn version(&self) -> String {
        version_of(&self.device.build)
    }

    /// `Microsoft Windows 10 Enterprise`, `Microsoft Windows Server 2019 Standard`.
    pub(super) fn caption(&self) -> String {
        caption_of(self.device.release, self.device.is_server)
    }

    /// The device's address in the company's network.
    pub(super) fn address(&self) -> String {
        let [first, second, third, last] = address_of(self.device.row);
        format!("{first}.{second}.{third}.{last}")
    }

    pub(super) fn gateway(&self) -> String {
        let [first, second, third, _] = address_of(self.device.row);
        format!("{first}.{second}.{third}.1")
    }
}

/// The coordinate of a value among those of its device.
pub(super) fn coordinate(what: Draw, index: u64) -> u64 {
    what as u64 * 100_000_000 + index
}

/// The start of Windows before the last `back` ones, with the draws of [`Draw::Boot`].
pub(super) fn boot_of(draw: impl Fn(u64, u64) -> u64, is_server: bool, now: SimTime, back: i64) -> SimTime {
    let every_ms = if is_server { 28 } else { 1 + draw(0, 9) as i64 } * DAY_MS;
    let hour = if is_server { 2 } else { 6 + draw(1, 3) as i64 };
    let phase_ms = draw(2, 28) as i64 * DAY_MS + hour * HOUR_MS + draw(3, 3_600) as i64 * 1_000;
    let times = (now.0 - phase_ms).div_euclid(every_ms) - back;
    SimTime(times * every_ms + phase_ms)
}

/// When Windows was installed, with the draws of [`Draw::Install`].
pub(super) fn installed_of(draw: impl Fn(u64, u64) -> u64) -> SimTime {
    let days = 200 + draw(0, 700) as i64;
    let epoch_days = 18_400;
    SimTime((epoch_days - days) * DAY_MS + 9 * HOUR_MS + draw(1, 7_200) as i64 * 1_000)
}

/// The version of a full build: its first three parts.
pub(super) fn version_of(build: &str) -> String {
    build.rsplit_once('.').map(|(version, _)| version).unwrap_or_default().to_owned()
}

/// Windows of a release by its name.
pub(super) fn caption_of(release: &str, is_server: bool) -> String {
    if is_server {
        return format!("Microsoft {release} Standard");
    }
    // Windows 10 2004: the version stands in another property.
    let words: Vec<&str> = release.split(' ').take(2).collect();
    format!("Microsoft {} Enterprise", words.join(" "))
}

/// When Windows started last on the client of a row.
pub(crate) fn last_start(fleet: &Fleet, row: Row, now: SimTime) -> SimTime {
    Client::new(fleet, &Logs::default(), Uuid::nil(), row, now).last_boot()
}

/// The IPv4 address of the device on a row.
pub(crate) fn address_of(row: Row) -> [u32; 4] {
    [10, 10 + row / 62_500, row / 250 % 250, 4 + row % 250]
}

/// `AA:BB:CC:DD:EE:FF`.
pub(crate) fn mac(digits: &str) -> String {
    let pairs: Vec<&str> = digits.as_bytes().chunks(2).filter_map(|pair| std::str::from_utf8(pair).ok()).collect();
    pairs.join(":")
}

pub(super) fn text(text: impl Into<String>) -> Value {
    Value::String(text.into())
}

pub(super) fn long(number: impl TryInto<i64>) -> Value {
    number.try_into().map_or(Value::Null, Value::Long)
}

pub(super) fn time(time: SimTime) -> Value {
    Value::DateTime(time.0.div_euclid(1_000) * 1_000)
}

pub(super) fn or_null<T>(value: Option<T>, make: impl FnOnce(T) -> Value) -> Value {
    value.map_or(Value::Null, make)
}
