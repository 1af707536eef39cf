//! How many devices there are of each kind, for pictures: counted in one pass over two columns, and kept until the devices
//! change.

use super::World;
use crate::command::AutomaticEnrollment;
use crate::fleet::Release;
use std::cell::RefCell;

/// Devices of the site by client and by co-management.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiteCounts {
    /// Clients with a connection to the notification server.
    pub online: u64,
    /// Clients without.
    pub offline: u64,
    /// Devices without a client.
    pub no_client: u64,
    /// Clients by release of their operating system, in the order of the releases; only releases that some client has.
    pub releases: Vec<(&'static Release, u64)>,
    /// Devices that could be enrolled for co-management.
    pub eligible: u64,
    /// Those of them that automatic enrollment covers, enrolled or not.
    pub scheduled: u64,
    /// Devices that are enrolled.
    pub enrolled: u64,
}

/// Devices of the tenant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TenantCounts {
    /// Devices that only the site manages.
    pub site_managed: u64,
    /// Devices that are enrolled too.
    pub co_managed: u64,
    /// Devices by build, in the order of the releases; only builds that some device has.
    pub builds: Vec<(&'static str, u64)>,
}

/// What was counted, and the revisions that it is of.
#[derive(Debug, Default)]
pub(super) struct Counted {
    site: RefCell<Option<([u64; 2], SiteCounts)>>,
    tenant: RefCell<Option<(u64, TenantCounts)>>,
}

impl World {
    /// Counts of the site's devices.
    pub fn site_counts(&self) -> SiteCounts {
        let revisions = [self.fleet.revision(), self.onboarding_revision];
        if let Some((_, counts)) = self.counted.site.borrow().as_ref().filter(|(of, _)| *of == revisions) {
            return counts.clone();
        }
        let mut counts = self.fleet.counts();
        let enrollment = self.onboarding.settings().and_then(|settings| settings.automatic_enrollment.as_ref());
        counts.scheduled = match enrollment {
            None | Some(AutomaticEnrollment::None) => 0,
            Some(AutomaticEnrollment::All) => counts.eligible,
            Some(AutomaticEnrollment::Pilot(id)) => {
                let is_covered = |row: &u32| {
                    self.fleet.is_co_management_eligible(*row) && self.collections.contains(id, &self.fleet, *row)
                };
                (0..self.fleet.row_count()).filter(is_covered).count() as u64
            }
        };
        *self.counted.site.borrow_mut() = Some((revisions, counts.clone()));
        counts
    }

    /// Counts of the tenant's devices.
    pub fn tenant_counts(&self) -> TenantCounts {
        let revision = self.devices.revision();
        if let Some((_, counts)) = self.counted.tenant.borrow().as_ref().filter(|(of, _)| *of == revision) {
            return counts.clone();
        }
        let (all, co_managed) = (self.devices.visible_count(), self.devices.co_managed_count());
        let builds = self.devices.build_counts();
        let counts = TenantCounts { site_managed: all - co_managed, co_managed, builds };
        *self.counted.tenant.borrow_mut() = Some((revision, counts.clone()));
        counts
    }
}
