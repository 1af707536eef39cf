//! Boundary groups: which a client is in follows from its address, as with boundaries that are ranges of IP addresses ("Configure
//! boundary groups"). The groups are the lab's own.

use crate::command::Row;
use crate::inventory::client::address_of;
use std::ops::RangeInclusive;

/// Each group with the last octets of its ranges, which every subnet has. Two overlap, and some addresses are in none.
const GROUPS: [(&str, RangeInclusive<u32>); 3] =
    [("Contoso Headquarters", 0..=127), ("Contoso Branch Offices", 128..=223), ("Contoso VPN", 192..=239)];

/// Names of the groups that the client on a row is in.
pub(crate) fn of_row(row: Row) -> Vec<&'static str> {
    let [.., last] = address_of(row);
    GROUPS.iter().filter(|(_, range)| range.contains(&last)).map(|(name, _)| *name).collect()
}

#[cfg(test)]
mod tests {
    use super::of_row;

    #[test]
    fn clients_are_in_one_group_in_two_or_in_none() {
        assert_eq!(of_row(0), ["Contoso Headquarters"]);
        assert_eq!(of_row(190), ["Contoso Branch Offices", "Contoso VPN"]);
        assert!(of_row(240).is_empty());
    }
}
