//! The product's own Swedish words, as its documents have them: whatever shows an English term shows this one in Swedish.

use super::bundle::files;
use super::language::Language;
use std::collections::BTreeMap;

/// English term and Swedish term, or several by `|`: the grid's plural, a field's singular. Where the documents vary, the
/// human translation is taken.
const TERMS: &[(&str, &str)] = &[
    ("Devices", "Enheter"),
    ("All devices", "Alla enheter"),
    ("Managed by", "Hanterad av"),
    ("Device name", "Enhetsnamn"),
    ("Ownership", "Ägarskap"),
    ("Compliance", "Efterlevnad"),
    ("OS version", "Operativsystemversion"),
    ("Last check-in", "Senaste incheckning"),
    ("Overview", "Översikt"),
    ("Hardware", "Maskinvara"),
    ("Properties", "Egenskaper"),
    ("Sync Machine Policy", "Synkronisera enhetsprincip"),
    ("Sync User Policy", "Synkronisera användarprincip"),
    ("App Evaluation Cycle", "Apputvärderingscykel"),
    ("Co-management", "Samhantering"),
    ("Co-management Configuration Wizard", "Konfigurationsguiden för samhantering"),
    ("Configure co-management", "Konfigurera samhantering"),
    ("Tenant onboarding", "Registrering av klientorganisation"),
    ("Configure upload", "Konfigurera uppladdning"),
    (
        "Upload to Microsoft Endpoint Manager admin center",
        "Ladda upp till administrationscentret för Microsoft Endpoint Manager",
    ),
    ("Enable automatic client enrollment for co-management", "Aktivera automatisk klientregistrering för samhantering"),
    ("Create AAD Application", "Skapa AAD-program"),
    ("Enablement", "Aktivering"),
    ("Workloads", "Arbetsbelastningar"),
    ("Staging", "Mellanlagring"),
    ("Automatic enrollment in Intune", "Automatisk registrering i Intune"),
    ("Pilot", "Pilot"),
    ("Sign In", "Logga in"),
    ("Summary", "Sammanfattning"),
    ("Close", "Stäng"),
    ("Cancel", "Avbryt"),
    ("Finish", "Slutför"),
    ("Browse…", "Bläddra…"),
    ("Apply", "Använd"),
    ("Yes", "Ja"),
    ("No", "Nej"),
    ("OK", "OK"),
    ("Refresh", "Uppdatera"),
    ("Filter", "Filter"),
    ("Columns", "Kolumner"),
    ("Export", "Exportera"),
    ("Search", "Sök"),
    ("Cloud Services", "Molntjänster"),
    ("Client", "Klient"),
    ("Client details", "Klientinformation"),
    ("Apps", "Appar"),
    ("Users", "Användare"),
    ("Groups", "Grupper"),
    ("Reports", "Rapporter"),
    ("Endpoint security", "Slutpunktssäkerhet"),
    ("Tenant administration", "Administration av klientorganisation"),
    ("Connectors and tokens", "Anslutningsprogram och token"),
    ("Troubleshooting + support", "Felsökning + support"),
    ("Co-managed", "Samhanterade|Samhanterad"),
    ("Pending", "Väntar"),
    ("Completed", "Slutförd"),
    ("Failed", "Misslyckades"),
    ("Serial number", "Serienummer"),
    ("Management name", "Hanteringsnamn"),
    ("Primary user", "Primär användare"),
    ("Manufacturer", "Tillverkare"),
    ("Model", "Modell"),
];

fn texts(language: Language) -> BTreeMap<String, String> {
    files(language)
        .iter()
        .flat_map(|(_, _, source)| source.lines())
        .filter_map(|line| line.split_once(" = "))
        .map(|(id, text)| (id.to_owned(), text.trim().to_owned()))
        .collect()
}

/// A term as a label may end it: the colon of a field belongs to neither language.
fn bare(text: &str) -> &str {
    text.trim_end_matches(':')
}

#[test]
fn whatever_shows_a_product_term_shows_the_products_swedish() {
    let swedish = texts(Language::Swedish);
    let terms: BTreeMap<&str, &str> = TERMS.iter().copied().collect();
    let wrong: Vec<_> = texts(Language::English)
        .into_iter()
        .filter_map(|(id, text)| {
            let expected = terms.get(bare(&text))?;
            let shown = swedish.get(&id).map(String::as_str);
            let is_right = shown.is_some_and(|shown| expected.split('|').any(|term| term == bare(shown)));
            (!is_right).then(|| format!("{id}: {text:?} is {shown:?}, not {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
