//! Personas on the wire.

use simulation::tenant::personas::Persona;

/// A persona as `gateway/health` lists it. An exercise hides who was not discovered: the real product lists it nowhere.
pub fn persona(persona: &Persona, hides_causes: bool) -> contract::auth::Persona {
    contract::auth::Persona {
        key: persona.key.clone(),
        user_principal_name: persona.user_principal_name.clone(),
        display_name: persona.display_name.clone(),
        id: persona.id.to_string(),
        directory_roles: persona.directory_roles.iter().map(|role| role.name().to_owned()).collect(),
        intune_role: persona.intune_role.map(|role| role.name().to_owned()),
        site_role: persona.site_role.map(|role| role.name().to_owned()),
        can_initiate_action: persona.can_initiate_action(),
        can_notify_resource: persona.can_notify_resource(),
        discovered_by_active_directory: hides_causes || persona.discovered_by_active_directory,
        discovered_by_azure_active_directory: hides_causes || persona.discovered_by_azure_active_directory,
    }
}
