// Decap must wait for the configuration.
window.CMS_MANUAL_INIT = true;
