//! Personas on the wire.

use simulation::faults::FaultId;
use simulation::tenant::personas::Persona;
use simulation::world::World;

/// A persona as `gateway/health` lists it: with the rights that faults leave. An exercise hides its faults, and missing
/// discoveries: the real product lists those nowhere.
pub fn persona(persona: &Persona, world: &World) -> contract::auth::Persona {
    let hides_causes = world.hides_causes();
    let lacks = |fault: FaultId| !hides_causes && world.faults().is_on_user(fault, &persona.key);
    let has_intune_role = !lacks(FaultId::IntuneRoleMissing);
    let is_found = |is_discovered: bool, fault: FaultId| hides_causes || (is_discovered && !lacks(fault));
    contract::auth::Persona {
        key: persona.key.clone(),
        user_principal_name: persona.user_principal_name.clone(),
        display_name: persona.display_name.clone(),
        id: persona.id.to_string(),
        directory_roles: persona.directory_roles.iter().map(|role| role.name().to_owned()).collect(),
        intune_role: persona.intune_role.filter(|_| has_intune_role).map(|role| role.name().to_owned()),
        site_role: persona.site_role.map(|role| role.name().to_owned()),
        can_initiate_action: persona.can_initiate_action()
            && has_intune_role
            && !lacks(FaultId::LicenseMissing)
            && !lacks(FaultId::InitiateActionNotGranted),
        can_notify_resource: persona.can_notify_resource() && !lacks(FaultId::NotifyResourceNotGranted),
        discovered_by_active_directory: is_found(
            persona.discovered_by_active_directory && !lacks(FaultId::CloudOnlyAccount),
            FaultId::AdUserNotDiscovered,
        ),
        discovered_by_azure_active_directory: is_found(
            persona.discovered_by_azure_active_directory,
            FaultId::AzureAdUserNotDiscovered,
        ),
    }
}
