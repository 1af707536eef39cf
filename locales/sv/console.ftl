# Configuration Manager-konsolen.
