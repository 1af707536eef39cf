//! Names of properties for people, as the console writes them.

/// `DeviceID` as `Device ID`: a space before a capital that begins a word.
pub(super) fn spaced(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut spaced = String::with_capacity(name.len() + 4);
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| letters[at]);
        let begins_word = letter.is_ascii_uppercase()
            && before.is_some_and(|before| {
                let ends_abbreviation = (before.is_ascii_uppercase() || before.is_ascii_digit())
                    && letters.get(at + 1).is_some_and(|next| next.is_ascii_lowercase());
                before.is_ascii_lowercase() || ends_abbreviation
            });
        match letter {
            '_' => spaced.push(' '),
            _ => {
                if begins_word {
                    spaced.push(' ');
                }
                spaced.push(*letter);
            }
        }
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::spaced;

    #[test]
    fn words_and_abbreviations_stand_apart() {
        for (name, expected) in [
            ("DeviceID", "Device ID"),
            ("PrimaryBusType", "Primary Bus Type"),
            ("MACAddress", "MAC Address"),
            ("OSArchitecture", "OS Architecture"),
            ("UEFI", "UEFI"),
            ("HotFixID", "Hot Fix ID"),
            ("IsEnabled_InitialValue", "Is Enabled Initial Value"),
            ("IPV4Address", "IPV4 Address"),
            ("Name", "Name"),
        ] {
            assert_eq!(spaced(name), expected);
        }
    }
}
