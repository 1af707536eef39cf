//! Where a device of the site stands with the upload, for one device and for whole sets of them.

use crate::fleet::index::bitmap::Bitmap;
use crate::fleet::upload_rows::UploadRows;
use std::cell::Ref;
use strum::VariantArray as _;

/// Where a device of the site stands with the upload. Every device of the site is in exactly one of these states.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, strum::Display, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "camelCase")]
pub enum UploadState {
    /// Uploaded, and shown in the tenant.
    Uploaded,
    /// Still shown in the tenant; the site does not upload it any more, so it disappears.
    Leaving,
    /// Uploaded; the tenant does not show it yet.
    NotVisibleYet,
    /// Eligible and in scope; the next run of the upload worker carries it.
    Waiting,
    /// Not uploaded: the column Client says No.
    NoClient,
    /// Not uploaded: its distribution point role and its client use one PKI certificate.
    SharedCertificate,
    /// Not uploaded: it is outside the collection whose devices are uploaded.
    OutsideScope,
    /// Not uploaded: the upload is off.
    UploadOff,
}

/// Number of states.
const STATES: usize = UploadState::VARIANTS.len();

impl UploadState {
    /// Whether the tenant has been told of such a device and not yet forgotten it.
    pub fn is_uploaded(self) -> bool {
        matches!(self, Self::Uploaded | Self::Leaving | Self::NotVisibleYet)
    }
}

/// Some of the states: what a list is filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UploadStates(u8);

impl UploadStates {
    /// The states that satisfy a predicate.
    pub fn matching(holds: impl Fn(UploadState) -> bool) -> Self {
        Self(
            UploadState::VARIANTS.iter().filter(|state| holds(**state)).fold(0, |bits, state| bits | 1 << *state as u8),
        )
    }

    /// Whether a state is one of them.
    pub fn has(self, state: UploadState) -> bool {
        self.0 >> state as u8 & 1 != 0
    }
}

/// Devices of the site by state. Together they are the devices of the site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UploadCounts([u64; STATES]);

impl UploadCounts {
    /// Devices in this state.
    pub fn of(&self, state: UploadState) -> u64 {
        self.0[state as usize]
    }

    /// Devices in any of these states.
    pub fn sum(&self, states: UploadStates) -> u64 {
        UploadState::VARIANTS.iter().filter(|state| states.has(**state)).map(|state| self.of(*state)).sum()
    }
}

/// Which rows the settings cover.
pub(crate) enum ScopeRows<'world> {
    /// None: the upload is off.
    Off,
    /// All.
    All,
    /// Those of a collection and its children.
    Some(Ref<'world, Bitmap>),
}

/// Sets of rows that the states follow from. What a word of them says, it says of sixty-four devices.
pub(crate) struct StateSets<'world> {
    pub(crate) fleet: &'world UploadRows,
    pub(crate) scope: ScopeRows<'world>,
    /// Words of the set of devices that ended runs have sent.
    pub(crate) sent: &'world [u64],
    /// Words of the set of devices that the tenant shows.
    pub(crate) visible: &'world [u64],
}

impl StateSets<'_> {
    /// For every state, which of the sixty-four devices from `64 * index` on are in it.
    #[inline(always)]
    fn word(&self, index: usize) -> [u64; STATES] {
        let at = |words: &[u64]| words.get(index).copied().unwrap_or(0);
        let (present, clients) = (at(self.fleet.present.words()), at(self.fleet.clients.words()));
        let (sharing, sent, visible) = (at(self.fleet.sharing.words()), at(self.sent), at(self.visible));
        let (scope, is_off) = match &self.scope {
            ScopeRows::Off => (0, u64::MAX),
            ScopeRows::All => (u64::MAX, 0),
            ScopeRows::Some(rows) => (at(rows.words()), 0),
        };
        let eligible = clients & !sharing & scope;
        let (shown, hidden) = (present & visible, present & !visible);
        let refused = hidden & !eligible;
        let settled = refused & clients & !sharing;
        [
            shown & eligible,
            shown & !eligible,
            hidden & eligible & sent,
            hidden & eligible & !sent,
            refused & !clients,
            refused & clients & sharing,
            settled & !is_off,
            settled & is_off,
        ]
    }

    fn words(&self) -> impl Iterator<Item = [u64; STATES]> + '_ {
        (0..self.fleet.present.words().len()).map(|index| self.word(index))
    }

    /// How many devices are in each state.
    pub(crate) fn counts(&self) -> UploadCounts {
        let mut counts = [0; STATES];
        for word in self.words() {
            for (count, rows) in counts.iter_mut().zip(word) {
                *count += u64::from(rows.count_ones());
            }
        }
        UploadCounts(counts)
    }

    /// The devices in any of these states.
    pub(crate) fn rows(&self, states: UploadStates) -> Bitmap {
        let of_states = |word: [u64; STATES]| {
            let chosen = UploadState::VARIANTS.iter().zip(word).filter(|(state, _)| states.has(**state));
            chosen.fold(0, |rows, (_, of_state)| rows | of_state)
        };
        Bitmap::of_words(self.words().map(of_states).collect(), self.fleet.present.length())
    }
}
