//! Where one was last on each surface: their links lead back there.

use crate::model::surface::Surface;
use crate::navigation::Parameters;

/// The last app address of each surface, with its query.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct LastPlaces(Parameters);

impl LastPlaces {
    /// As [`Self::text`] wrote it.
    pub(super) fn from_text(text: &str) -> Self {
        Self(Parameters::of_query(text))
    }

    /// As one text, to be kept.
    pub(super) fn text(&self) -> String {
        self.0.to_query()
    }

    /// One is at this app address now.
    pub(super) fn visit(&mut self, address: &str) {
        self.0.set(Surface::of_path(address.split('?').next().unwrap_or_default()).slug(), Some(address.to_owned()));
    }

    /// Where the link of a surface leads: back to where one was, and on the surface itself to its first page.
    pub(super) fn target(&self, surface: Surface, current: Surface) -> String {
        let last = self.0.get(surface.slug()).filter(|_| surface != current);
        last.unwrap_or_else(|| surface.home().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_of_a_surface_leads_back_to_where_one_was() {
        let devices = "/console/assets-and-compliance/devices?search=LT-0&device=16777221";
        let mut places = LastPlaces::default();
        assert_eq!(places.target(Surface::Console, Surface::AdminCenter), Surface::Console.home());
        places.visit(devices);
        places.visit("/devices/all?search=a%20b");
        let places = LastPlaces::from_text(&places.text());
        assert_eq!(places.target(Surface::Console, Surface::AdminCenter), devices);
        assert_eq!(places.target(Surface::AdminCenter, Surface::Lab), "/devices/all?search=a%20b");
        assert_eq!(places.target(Surface::Lab, Surface::Console), "/");
    }

    #[test]
    fn on_a_surface_its_link_leads_to_its_first_page() {
        let mut places = LastPlaces::default();
        places.visit("/lab/logs");
        assert_eq!(places.target(Surface::Lab, Surface::Lab), "/");
    }
}
