step_fonts() { :; }
