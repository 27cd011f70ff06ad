"""How everything looks: colours, measures, icons, the style of the controls."""
