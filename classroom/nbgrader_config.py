"""nbgrader for the workbook: what C# needs beyond the defaults."""
c = get_config()  # noqa: F821

c.ClearSolutions.code_stub = {"C#": "throw new NotImplementedException();"}
c.Execute.timeout = 120
c.ExecutePreprocessor.timeout = 120
c.ExecutePreprocessor.startup_timeout = 120
